using CsvHelper;
using ProductQA.Search.Synonyms;

namespace ProductQA.Api.Catalog.Synonyms;

/// <summary>
/// Synonyms as a CSV file: a rule a line, "tv,television" both ways or "cell phone => smartphone" one way; # begins a comment. Cells that a spreadsheet
/// would take for a formula are written with an apostrophe before them, and read without it.
/// </summary>
public static class SynonymFile
{
    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        HasHeader = false,
        CommentPrefix = '#',
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = 10_000,
    };

    private static readonly CsvWriterOptions Writing = new()
    {
        Separator = ',',
        HasHeader = false,
        NewLine = "\n",
        ValidateFieldCount = false,
        Injection = CsvInjection.Escape,
    };

    /// <summary>The rules of a file, and a sentence with its line for each one that will not do.</summary>
    public static (List<SynonymRule> Rules, List<string> Problems) Read(TextReader text)
    {
        var (rules, problems) = (new List<SynonymRule>(), new List<string>());
        using var rows = CsvReader.Create(text, Reading, leaveOpen: true);
        try
        {
            while (rows.Read())
            {
                Take(rows, rules, problems);
            }
        }
        catch (CsvFormatException broken)
        {
            problems.Add($"Line {broken.LineNumber}: a quotation mark is out of place or the line is too long: write a rule a line, such as 'tv,television'.");
        }

        return (rules, problems);
    }

    public static void Write(TextWriter text, IEnumerable<SynonymRule> rules)
    {
        using var rows = CsvWriter.Create(text, Writing, leaveOpen: true);
        foreach (var rule in rules)
        {
            // Only the words at the arrow share a cell.
            rows.WriteRecord(rule.Meant.Count == 0 ? [.. rule.Words] : [.. rule.Words.SkipLast(1), $"{rule.Words[^1]} => {rule.Meant[0]}", .. rule.Meant.Skip(1)]);
        }
    }

    private static void Take(CsvReader rows, List<SynonymRule> rules, List<string> problems)
    {
        try
        {
            rules.Add(SynonymRule.Of(Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)));
        }
        catch (FormatException refused)
        {
            problems.Add($"Line {rows.LineNumber}: {refused.Message}");
        }
    }
}
