namespace ProductQA.Nlu.Models;

/// <summary>The folder <c>versions</c> of a registry: a folder for each stored model, named by its id. One that is not whole yet starts with a dot.</summary>
internal sealed class ModelVersions(string folder)
{
    private const string Unfinished = ".";
    private const int IdLength = 12;

    /// <summary>The card goes last: a folder with a card is whole.</summary>
    private static readonly string[] Files = [ModelFile.FileName, TrainingTexts.FileName, EncoderPlace.FileName, IntentActs.FileName, CardPage.FileName, ModelCard.FileName];

    public static bool IsId(string name) => name.Length == IdLength && name.All(char.IsAsciiHexDigitLower);

    public string DirectoryOf(string version) => Path.Combine(folder, version);

    public IEnumerable<string> All() =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(directory => Path.GetFileName(directory)).Where(IsId).Order(StringComparer.Ordinal) : [];

    public LoadedModel Load(string version)
    {
        var loaded = ModelDirectory.Load(DirectoryOf(version));
        return loaded.Card.Model == version ? loaded : throw new InvalidDataException($"{DirectoryOf(version)} holds the model {loaded.Card.Model}. Promote the right one again.");
    }

    public LoadedModel? TryLoad(string version)
    {
        try
        {
            return Load(version);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public StoredModel Describe(string version, bool isCurrent, bool isChallenger)
    {
        try
        {
            var promotion = Promotion.Read(DirectoryOf(version)) is [.., var last] ? last : null;
            return new StoredModel(version, ModelCard.Read(DirectoryOf(version)), promotion, isCurrent, isChallenger, null);
        }
        catch (InvalidDataException e)
        {
            return new StoredModel(version, null, null, isCurrent, isChallenger, e.Message);
        }
    }

    /// <summary>
    /// Copies a candidate under its id. The copy is checked, not the candidate, which may change meanwhile. A model that is stored already keeps
    /// its card; if its folder was damaged, it is mended.
    /// </summary>
    public string Store(string candidate)
    {
        RemoveUnfinished();
        var copy = Path.Combine(folder, $"{Unfinished}{Guid.CreateVersion7():N}");
        try
        {
            CopyModel(candidate, copy);
            var model = ModelDirectory.Load(copy).Card.Model;
            if (!Directory.Exists(DirectoryOf(model)))
            {
                Directory.Move(copy, DirectoryOf(model));
            }
            else if (TryLoad(model) is null)
            {
                CopyModel(copy, DirectoryOf(model));
            }

            return model;
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException(e.Message.Replace(copy, candidate, StringComparison.Ordinal), e);
        }
        finally
        {
            RemoveUnfinished();
        }
    }

    /// <summary>What the source lacks goes from the target too: another model's table of acts would mislead.</summary>
    public static void CopyModel(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var (from, to) in Files.Select(name => (Path.Combine(source, name), Path.Combine(target, name))))
        {
            if (File.Exists(from))
            {
                WholeFile.Copy(from, to);
            }
            else
            {
                File.Delete(to);
            }
        }
    }

    /// <summary>What a process that was killed left behind.</summary>
    private void RemoveUnfinished()
    {
        if (Directory.Exists(folder))
        {
            Array.ForEach(Directory.GetDirectories(folder, Unfinished + "*"), directory => Directory.Delete(directory, recursive: true));
        }
    }
}
