using CsvHelper;

namespace ProductQA.Api.Advertisements;

/// <summary>
/// Advertisements as a CSV file with the columns ad_id, flow_id, ref, product, greeting and campaign, in any order; columns that a shop keeps beside them are
/// passed over. Cells that a spreadsheet would take for a formula are written with an apostrophe before them, and read without it.
/// </summary>
public static class AdvertisementFile
{
    private const int MostProblems = 100;

    private static readonly string[] Columns = ["ad_id", "flow_id", "ref", "product", "greeting", "campaign"];

    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = 10_000,
    };

    private static readonly CsvWriterOptions Writing = new() { Separator = ',', HasHeader = false, NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>The rows of a file, and a sentence with its line for each one that will not do.</summary>
    public static (List<Advertisement> Rows, List<string> Problems) Read(TextReader text)
    {
        var (rows, problems) = (new List<Advertisement>(), new List<string>());
        using var csv = CsvReader.Create(text, Reading, leaveOpen: true);
        try
        {
            Take(csv, rows, problems);
        }
        catch (CsvFormatException broken)
        {
            problems.Add($"Line {broken.LineNumber}: a quotation mark is out of place or the line is too long. Inside quotation marks write \"\" for one.");
        }

        return (rows, problems);
    }

    public static void Write(TextWriter text, IEnumerable<Advertisement> rows)
    {
        using var csv = CsvWriter.Create(text, Writing, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (var row in rows)
        {
            csv.WriteRecord([row.AdId ?? "", row.FlowId ?? "", row.Ref ?? "", row.ProductId, row.Greeting, row.Campaign]);
        }
    }

    private static void Take(CsvReader csv, List<Advertisement> rows, List<string> problems)
    {
        var headers = csv.Headers.Select(header => header.Trim().ToLowerInvariant()).ToList();
        int[] columns = [.. Columns.Select(column => headers.IndexOf(column))];
        if (columns.Take(3).All(column => column < 0))
        {
            problems.Add($"Line 1: name the columns there, such as '{string.Join(',', Columns)}'. At least one of ad_id, flow_id and ref must be among them.");
            return;
        }

        while (csv.Read() && problems.Count < MostProblems)
        {
            var row = Row([.. columns.Select(column => column < 0 || column >= csv.FieldCount ? "" : Unescaped(csv.GetString(column).Trim()))]);
            if (row.Problem() is { } problem)
            {
                problems.Add($"Line {csv.LineNumber}: {problem}");
            }

            rows.Add(row);
        }
    }

    private static Advertisement Row(string[] cells) => new()
    {
        AdId = Key(cells[0]),
        FlowId = Key(cells[1]),
        Ref = Key(cells[2]),
        ProductId = cells[3],
        Greeting = cells[4],
        Campaign = cells[5],
    };

    private static string Unescaped(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\'', ..] ? cell[1..] : cell;

    private static string? Key(string cell) => cell.Length > 0 ? cell : null;
}
