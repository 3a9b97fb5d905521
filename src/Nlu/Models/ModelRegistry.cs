namespace ProductQA.Nlu.Models;

/// <summary>
/// The models of a shop: a folder <c>versions/ID</c> for each promoted model and the file <c>current</c>, whose lines are the promoted ids, the current one last.
/// The file is replaced by one move, so a running service that polls <see cref="CurrentVersion"/> sees the old model or the new one and
/// never half of either. A candidate that fails to load or to understand a few texts never becomes current.
/// </summary>
public sealed class ModelRegistry(string root)
{
    private const string CurrentFile = "current";
    private const string VersionsFolder = "versions";

    private static readonly string[] CheckTexts = ["", "hello", "how much is it?", "zzzz 123 \ud83d\udc4d"];

    /// <summary>The id of the current model; null while nothing was promoted.</summary>
    public string? CurrentVersion => History().LastOrDefault();

    /// <summary>Folder of the current model; null while nothing was promoted.</summary>
    public string? CurrentDirectory => CurrentVersion is { } version ? DirectoryOf(version) : null;

    /// <summary>Every stored model, oldest first.</summary>
    /// <exception cref="InvalidDataException">A card cannot be read.</exception>
    public IReadOnlyList<StoredModel> List()
    {
        var versions = Path.Combine(root, VersionsFolder);
        var current = CurrentVersion;
        return Directory.Exists(versions)
            ? [.. Directory.GetDirectories(versions).Where(IsComplete).Select(ModelCard.Read).OrderBy(card => card.Created)
                .Select(card => new StoredModel(card.Model, card.Created, card.Threshold, card.Parent, card.Model == current))]
            : [];
    }

    /// <summary>Copies a candidate into the registry and makes it current.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidDataException">The candidate is broken; the current model stays.</exception>
    public string Promote(string candidateDirectory)
    {
        var card = Check(candidateDirectory);
        var target = DirectoryOf(card.Model);
        if (!IsComplete(target))
        {
            CopyModel(candidateDirectory, target);
        }

        WriteHistory([.. History().Where(version => version != card.Model), card.Model]);
        return card.Model;
    }

    /// <summary>Makes the model that was current before current again.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Rollback()
    {
        var history = History();
        if (history.Count < 2)
        {
            throw new InvalidOperationException("There is no earlier model to go back to. Promote another candidate instead.");
        }

        Check(DirectoryOf(history[^2]));
        WriteHistory(history.GetRange(0, history.Count - 1));
        return history[^2];
    }

    /// <summary>Puts a candidate into a plain folder, such as the one of the shipped model. An old model there is replaced.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidDataException">The candidate is broken; the folder stays as it was.</exception>
    public static string Publish(string candidateDirectory, string directory)
    {
        var card = Check(candidateDirectory);
        CopyModel(candidateDirectory, directory);
        return card.Model;
    }

    private static ModelCard Check(string directory)
    {
        try
        {
            var card = ModelCard.Read(directory);
            var engine = NluEngine.Load(directory);
            var working = CheckTexts.All(text => engine.Understand(text).Top.Confidence is >= 0 and <= 1);
            return working && card.Model == ModelFile.ReadId(directory)
                ? card
                : throw new InvalidDataException($"{directory} fails its check: card.json belongs to another model, or confidences leave 0 to 1. Train it again.");
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{directory} holds no model ({e.Message}).", e);
        }
    }

    private static void CopyModel(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var name in (string[])[ModelFile.FileName, CardPage.FileName, ModelCard.FileName])
        {
            var from = Path.Combine(source, name);
            if (File.Exists(from))
            {
                var temporary = Path.Combine(target, name + ".new");
                File.Copy(from, temporary, overwrite: true);
                File.Move(temporary, Path.Combine(target, name), overwrite: true);
            }
        }
    }

    private static bool IsComplete(string directory) => File.Exists(Path.Combine(directory, ModelCard.FileName));

    private string DirectoryOf(string version) => Path.Combine(root, VersionsFolder, version);

    private List<string> History()
    {
        var path = Path.Combine(root, CurrentFile);
        return File.Exists(path) ? [.. File.ReadAllLines(path).Where(line => line.Length > 0)] : [];
    }

    private void WriteHistory(IEnumerable<string> versions)
    {
        Directory.CreateDirectory(root);
        var temporary = Path.Combine(root, CurrentFile + ".new");
        File.WriteAllLines(temporary, versions);
        File.Move(temporary, Path.Combine(root, CurrentFile), overwrite: true);
    }
}

/// <summary>A model in a registry.</summary>
/// <param name="Model">Its id.</param>
/// <param name="Created">When it was trained, in UTC.</param>
/// <param name="Threshold">Its threshold, 0 to 1.</param>
/// <param name="Parent">The model before it, if any.</param>
/// <param name="IsCurrent">Whether it is the one in use.</param>
public sealed record StoredModel(string Model, DateTimeOffset Created, double Threshold, string? Parent, bool IsCurrent);
