using CsvHelper;
using ProductQA.Nlu.Data.Formats;

namespace ProductQA.Nlu.Data;

/// <summary>
/// Reads training and test data as CSV (RFC 4180, UTF-8) with the header <c>text,intent</c>. Columns named <c>group</c>, <c>time</c> and <c>source</c> are taken along,
/// others are passed over. <see cref="TrainingData.Read(string)"/> reads this and the other forms that people have.
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

    private static readonly string[] Known = ["text", "intent", "group", "time", "source"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file breaks the form; the message names file, line and cure.</exception>
    public static IReadOnlyList<LabelledUtterance> Read(string path)
    {
        using var reader = new StringReader(StrictText.Read(path));
        return Read(reader, path);
    }

    /// <summary>Reads rows; <paramref name="name"/> stands for the file in messages.</summary>
    /// <exception cref="InvalidDataException">The text breaks the form; the message names line and cure.</exception>
    public static IReadOnlyList<LabelledUtterance> Read(TextReader reader, string name)
    {
        var rows = new RowCollector();
        Read(reader, name, rows);
        return rows.Rows;
    }

    internal static void Read(TextReader reader, string name, RowCollector rows)
    {
        using var csv = CsvReader.Create(reader, Form, leaveOpen: true);
        try
        {
            ReadRows(csv, name, rows);
        }
        catch (CsvFormatException e)
        {
            throw new RowPlace(name, e.LineNumber).Refuse("has a quotation mark out of place or is too long. Inside quotation marks write \"\" for one.");
        }
    }

    private static void ReadRows(CsvReader csv, string name, RowCollector rows)
    {
        int[] columns = [.. Known.Select(column => IndexOf(csv, column, name))];
        if (columns[0] < 0 || columns[1] < 0)
        {
            throw new RowPlace(name, 1).Refuse("must be the header 'text,intent'. Add it as the first line.");
        }

        var before = rows.Count;
        while (csv.Read())
        {
            var place = new RowPlace(name, csv.LineNumber);
            if (csv.FieldCount != csv.Headers.Count)
            {
                throw place.Refuse($"has {csv.FieldCount} fields, not {csv.Headers.Count}. Put a text that holds a comma in quotation marks.");
            }

            string?[] cells = [.. columns.Select(column => column < 0 ? null : csv.GetString(column))];
            rows.Add(place, cells[0]!, cells[1]!, cells[2], cells[3], cells[4]);
        }

        if (rows.Count == before)
        {
            throw new RowPlace(name, 1).Refuse("is followed by no rows. Add at least one.");
        }
    }

    private static int IndexOf(CsvReader csv, string column, string name)
    {
        var headers = csv.Headers.ToList();
        var index = headers.IndexOf(column);
        return index == headers.LastIndexOf(column) ? index : throw new RowPlace(name, 1).Refuse($"names the column '{column}' twice. Remove one of them.");
    }
}
