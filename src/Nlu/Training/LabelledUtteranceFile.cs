using System.Text;
using CsvHelper;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Reads training and test data: CSV (RFC 4180, UTF-8) with the header <c>text,intent</c>. A file with a mistake is refused as a whole, with the line and the cure:
/// a row that is silently skipped would change what a model learns.
/// </summary>
public static class LabelledUtteranceFile
{
    private static readonly CsvReaderOptions Form = new()
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        MaxRecordSize = 100_000,
    };

    private const int LongestText = 2000;
    private const int LongestIntent = 100;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file breaks the form; the message names file, line and cure.</exception>
    public static IReadOnlyList<LabelledUtterance> Read(string path)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return Read(reader, path);
    }

    /// <summary>Reads rows; <paramref name="name"/> stands for the file in messages.</summary>
    /// <exception cref="InvalidDataException">The text breaks the form; the message names line and cure.</exception>
    public static IReadOnlyList<LabelledUtterance> Read(TextReader reader, string name)
    {
        using var csv = CsvReader.Create(reader, Form, leaveOpen: true);
        try
        {
            return ReadRows(csv, name);
        }
        catch (CsvFormatException e)
        {
            throw Refuse(name, e.LineNumber, "has a quotation mark out of place or is too long. Inside quotation marks write \"\" for one.");
        }
        catch (DecoderFallbackException)
        {
            throw Refuse(name, csv.LineNumber + 1, "or one soon after is not UTF-8. Save the file as UTF-8.");
        }
    }

    private static List<LabelledUtterance> ReadRows(CsvReader csv, string name)
    {
        var (text, intent) = (IndexOf(csv, "text"), IndexOf(csv, "intent"));
        if (text < 0 || intent < 0)
        {
            throw Refuse(name, 1, "must be the header 'text,intent'. Add it as the first line.");
        }

        var rows = new List<LabelledUtterance>();
        while (csv.Read())
        {
            if (csv.FieldCount != csv.Headers.Count)
            {
                throw Refuse(name, csv.LineNumber, $"has {csv.FieldCount} fields, not {csv.Headers.Count}. Put a text that holds a comma in quotation marks.");
            }

            rows.Add(Check(csv.GetString(text), csv.GetString(intent).Trim(), name, csv.LineNumber));
        }

        return rows.Count > 0 ? rows : throw Refuse(name, 1, "is followed by no rows. Add at least one.");
    }

    private static int IndexOf(CsvReader csv, string column) => csv.Headers.ToList().IndexOf(column);

    private static LabelledUtterance Check(string text, string intent, string name, long line)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Refuse(name, line, "has no text. Write what a shopper says, or remove the line.");
        }

        if (text.Length > LongestText)
        {
            throw Refuse(name, line, $"has a text of {text.Length} characters. Shorten it to {LongestText}, the most that Messenger sends.");
        }

        if (intent.Length is 0 or > LongestIntent || intent.Any(char.IsControl))
        {
            throw Refuse(name, line, $"has no usable intent. Name one of 1 to {LongestIntent} printable characters, or {IntentNames.OutOfScope}.");
        }

        return new LabelledUtterance(text, intent);
    }

    private static InvalidDataException Refuse(string name, long line, string problem) => new($"{name}, line {line} {problem}");
}
