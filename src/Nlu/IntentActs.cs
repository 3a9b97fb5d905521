using CsvHelper;
using ProductQA.Nlu.Data.Formats;
using ProductQA.Nlu.Models;

namespace ProductQA.Nlu;

/// <summary>
/// What the dialogue does with each label of a model: one table, <c>label,intent,act</c>, that a shop with labels of its own replaces. The intent is one of
/// <see cref="IntentNames"/>, on which the dialogue decides; the act is the kind of thing that it then does, by which acts are counted right.
/// </summary>
public sealed class IntentActs
{
    /// <summary>The name of the table in a model's folder.</summary>
    public const string FileName = "acts.csv";

    private const string ResourceName = "ProductQA.Nlu.acts.csv";

    private static readonly string[] Columns = ["label", "intent", "act"];

    private static readonly Lazy<IntentActs> OwnActs = new(ReadOwn);

    private readonly Dictionary<string, (string Intent, string Act)> _rows;

    private IntentActs(Dictionary<string, (string, string)> rows) => _rows = rows;

    /// <summary>The table of the product's own labels.</summary>
    public static IntentActs Own => OwnActs.Value;

    /// <summary>The intent that the dialogue acts on; a label that the table lacks is its own.</summary>
    public string IntentOf(string label) => _rows.TryGetValue(label, out var row) ? row.Intent : label;

    /// <summary>What the dialogue does; null for a label that the table lacks.</summary>
    public string? ActOf(string label) => _rows.TryGetValue(label, out var row) ? row.Act : null;

    /// <summary>The table of a model's folder, or the product's own where it has none.</summary>
    /// <exception cref="InvalidDataException">The table breaks its form.</exception>
    public static IntentActs Of(string modelDirectory)
    {
        var path = Path.Combine(modelDirectory, FileName);
        return File.Exists(path) ? Read(path) : Own;
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">It breaks its form; the message says where and how.</exception>
    public static IntentActs Read(string path)
    {
        using var reader = new StringReader(StrictText.Read(path));
        return Read(reader, path);
    }

    /// <summary>Puts a table into a model's folder; without one the folder has none.</summary>
    internal static void Copy(string? path, string modelDirectory)
    {
        var target = Path.Combine(modelDirectory, FileName);
        if (path is null)
        {
            File.Delete(target);
            return;
        }

        WholeFile.Copy(path, target);
    }

    private static IntentActs ReadOwn()
    {
        using var reader = new StreamReader(typeof(IntentActs).Assembly.GetManifestResourceStream(ResourceName)!);
        return Read(reader, FileName);
    }

    private static IntentActs Read(TextReader reader, string name)
    {
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw, TrackLineNumbers = true }, leaveOpen: true);
        var rows = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        try
        {
            if (!csv.Headers.SequenceEqual(Columns))
            {
                throw new InvalidDataException($"{name}, line 1 must be the header '{string.Join(',', Columns)}'. Add it as the first line.");
            }

            while (csv.Read())
            {
                if (!IsWhole(csv) || !rows.TryAdd(csv.GetString(0), (csv.GetString(1), csv.GetString(2))))
                {
                    throw new InvalidDataException(
                        $"{name}, line {csv.LineNumber}: write label,intent,act with each label once and one of these intents: {string.Join(", ", IntentNames.All)}.");
                }
            }
        }
        catch (CsvFormatException e)
        {
            throw new InvalidDataException($"{name}, line {e.LineNumber} has a quotation mark out of place.", e);
        }

        return new IntentActs(rows);
    }

    private static bool IsWhole(CsvReader csv) =>
        csv.FieldCount == Columns.Length && csv.GetString(0).Length > 0 && IntentNames.All.Contains(csv.GetString(1)) && csv.GetString(2).Length > 0;
}
