namespace ProductQA.Nlu.Models;

/// <summary>
/// The models of a shop: a folder <c>versions/ID</c> for each stored model; the file <c>current</c>, whose lines are the promoted ids, the current one last;
/// and the file <c>challenger</c> with the id of the model in shadow mode, if there is one. Each file is replaced by one move, so a running service that polls
/// <see cref="CurrentVersion"/> sees the old model or the new one and never half of either. One process at a time changes it, and one that is killed leaves
/// the state before or after. A model that <see cref="ModelDirectory.Load"/> refuses never becomes current.
/// </summary>
public sealed class ModelRegistry(string root)
{
    private const string CurrentFile = "current";
    private const string ChallengerFile = "challenger";

    private readonly ModelVersions _versions = new(Path.Combine(root, "versions"));

    /// <summary>The promoted ids, the current one last; empty while nothing was promoted.</summary>
    /// <exception cref="InvalidDataException">The file <c>current</c> holds something else than ids.</exception>
    public IReadOnlyList<string> History => ReadIds(CurrentFile);

    /// <summary>The id of the current model; null while nothing was promoted.</summary>
    public string? CurrentVersion => History is [.., var last] ? last : null;

    /// <summary>Folder of the current model; null while nothing was promoted.</summary>
    public string? CurrentDirectory => CurrentVersion is { } version ? _versions.DirectoryOf(version) : null;

    /// <summary>The id of the model in shadow mode; null when there is none.</summary>
    public string? ChallengerVersion => ReadIds(ChallengerFile).LastOrDefault();

    /// <summary>Loads a stored model after checking it.</summary>
    /// <exception cref="InvalidDataException">It is missing or broken.</exception>
    public LoadedModel Load(string version) => _versions.Load(version);

    /// <summary>The last promoted model that still loads, for a start at which the current one does not; null when none does.</summary>
    public LoadedModel? LoadLastWorking()
    {
        try
        {
            return History.Reverse().Select(_versions.TryLoad).FirstOrDefault(model => model is not null);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Every stored model, oldest first; those whose card cannot be read come first and say so.</summary>
    public IReadOnlyList<StoredModel> List()
    {
        var (current, challenger) = (CurrentVersion, ChallengerVersion);
        return [.. _versions.All().Select(version => _versions.Describe(version, version == current, version == challenger)).OrderBy(model => model.Card?.Created)];
    }

    /// <summary>Copies a candidate into the registry and makes it current; a challenger that is promoted is a challenger no more.</summary>
    /// <param name="candidateDirectory">The candidate's folder.</param>
    /// <param name="promotion">Who does so when and on what grounds, for the record.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidDataException">The candidate is broken; the current model stays.</exception>
    public string Promote(string candidateDirectory, Promotion? promotion = null)
    {
        using var held = RegistryLock.Take(root);
        var history = History;
        var model = _versions.Store(candidateDirectory);
        if (promotion is not null)
        {
            (promotion with { Before = history is [.., var last] ? last : null }).AddTo(_versions.DirectoryOf(model));
        }

        WriteIds(CurrentFile, [.. history.Where(version => version != model), model]);
        if (ChallengerVersion == model)
        {
            File.Delete(Path.Combine(root, ChallengerFile));
        }

        return model;
    }

    /// <summary>Makes the model that was promoted before current again; before the first there is the shipped model.</summary>
    /// <returns>Its id; null for the shipped model.</returns>
    /// <exception cref="InvalidOperationException">Nothing was promoted.</exception>
    /// <exception cref="InvalidDataException">The model before is broken; the current one stays.</exception>
    public string? Rollback()
    {
        using var held = RegistryLock.Take(root);
        var history = History;
        if (history.Count == 0)
        {
            throw new InvalidOperationException("Nothing was promoted, so there is nothing to go back from. Promote another candidate instead.");
        }

        List<string> earlier = [.. history.SkipLast(1)];
        if (earlier.Count > 0)
        {
            Load(earlier[^1]);
        }

        WriteIds(CurrentFile, earlier);
        return earlier.LastOrDefault();
    }

    /// <summary>Copies a candidate into the registry as the model in shadow mode: it is tried on live traffic and answers nobody.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidDataException">The candidate is broken.</exception>
    /// <exception cref="InvalidOperationException">It is the current model.</exception>
    public string SetChallenger(string candidateDirectory)
    {
        using var held = RegistryLock.Take(root);
        var model = _versions.Store(candidateDirectory);
        if (model == CurrentVersion)
        {
            throw new InvalidOperationException($"{model} is the current model; a challenger must be another one.");
        }

        WriteIds(ChallengerFile, [model]);
        return model;
    }

    /// <summary>Ends shadow mode.</summary>
    /// <returns>The id of the model that was in it; null when none was.</returns>
    public string? RemoveChallenger()
    {
        using var held = RegistryLock.Take(root);
        var challenger = ChallengerVersion;
        File.Delete(Path.Combine(root, ChallengerFile));
        return challenger;
    }

    /// <summary>Puts a candidate into a plain folder, such as the one of the shipped model. An old model there is replaced.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidDataException">The candidate is broken; the folder stays as it was.</exception>
    public static string Publish(string candidateDirectory, string directory)
    {
        var model = ModelDirectory.Load(candidateDirectory).Card.Model;
        ModelVersions.CopyModel(candidateDirectory, directory);
        return model;
    }

    private List<string> ReadIds(string name)
    {
        var path = Path.Combine(root, name);
        List<string> ids = File.Exists(path) ? [.. File.ReadAllLines(path).Where(line => line.Length > 0)] : [];
        return ids.Find(id => !ModelVersions.IsId(id)) is { } wrong
            ? throw new InvalidDataException($"{path} names '{(wrong.Length > 40 ? wrong[..40] + "..." : wrong)}', which is no model's id. Remove that line.")
            : ids;
    }

    private void WriteIds(string name, IEnumerable<string> ids) => WholeFile.Write(Path.Combine(root, name), string.Concat(ids.Select(id => id + "\n")));
}
