using ProductQA.Nlu.Data.Formats;

namespace ProductQA.Nlu.Data;

/// <summary>
/// Labelled rows as people have them, with the place of each. One call reads a file (CSV, JSONL, Rasa's YAML), a folder in the manner of Dialogflow ES, or a
/// folder of such files, and sees by itself which it is. Data with a mistake is refused as a whole: a row that is silently skipped would change what a model learns.
/// </summary>
public sealed class TrainingData
{
    internal TrainingData(IReadOnlyList<LabelledUtterance> rows, IReadOnlyList<RowPlace> places, IReadOnlyList<TrainingFile> files, IReadOnlyList<SkippedEntries> skipped) =>
        (Rows, Places, Files, Skipped) = (rows, places, files, skipped);

    /// <summary>The rows, in the order of the files.</summary>
    public IReadOnlyList<LabelledUtterance> Rows { get; }

    /// <summary>For each row, where it stands.</summary>
    public IReadOnlyList<RowPlace> Places { get; }

    /// <summary>The files that gave rows.</summary>
    public IReadOnlyList<TrainingFile> Files { get; }

    /// <summary>What the files hold beside labelled messages, such as synonyms; no row is lost by it.</summary>
    public IReadOnlyList<SkippedEntries> Skipped { get; }

    /// <summary>Reads a file or a folder.</summary>
    /// <exception cref="InvalidDataException">The data breaks its form; the message names file, line and cure.</exception>
    /// <exception cref="IOException">The path does not exist or cannot be read.</exception>
    public static TrainingData Read(string path) => Read([path]);

    /// <summary>Reads several files or folders, one after the other.</summary>
    /// <exception cref="InvalidDataException">The data breaks its form; the message names file, line and cure.</exception>
    /// <exception cref="IOException">A path does not exist or cannot be read.</exception>
    public static TrainingData Read(IEnumerable<string> paths)
    {
        var rows = new RowCollector();
        foreach (var path in paths)
        {
            TrainingFormat.Read(path, rows);
        }

        return rows.ToData();
    }

    /// <summary>Rows that lie in memory; the first counts as line 1 of <paramref name="name"/>.</summary>
    public static TrainingData Of(IReadOnlyList<LabelledUtterance> rows, string name = "rows") =>
        new(rows, [.. rows.Select((_, i) => new RowPlace(name, i + 1))], [new TrainingFile(name, rows.Count)], []);
}

/// <summary>A file that gave rows.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Rows">How many rows, at least 1.</param>
public sealed record TrainingFile(string Path, int Rows);

/// <summary>Entries that are no labelled messages and were passed over.</summary>
/// <param name="Path">Their file.</param>
/// <param name="Kind">What they are, such as <c>synonym</c>.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record SkippedEntries(string Path, string Kind, int Count);
