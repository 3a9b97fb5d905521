using System.Globalization;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Phrasing;

/// <summary>Quotes a document or a description word for word and says where it stands: "The manual says (page 12): “…”".</summary>
public static class PassageSentence
{
    private const int Longest = 600;

    private static readonly (string Word, string Name)[] Kinds =
    [
        ("manual", "The manual"), ("handbook", "The manual"), ("datasheet", "The data sheet"), ("data sheet", "The data sheet"), ("data-sheet", "The data sheet"), ("data_sheet", "The data sheet"),
        ("guide", "The guide"), ("instructions", "The instructions"),
    ];

    public static string Of(Quotation quotation)
    {
        var passage = quotation.Passage;
        var page = passage.Page > 0 ? string.Create(CultureInfo.InvariantCulture, $" (page {passage.Page})") : "";
        return $"{Subject(passage)}{page}: “{Quoted(quotation.Text)}”";
    }

    private static string Subject(Passage passage)
    {
        if (passage.IsDescription)
        {
            return "The description says";
        }

        var name = Array.Find(Kinds, kind => passage.Source.Contains(kind.Word, StringComparison.OrdinalIgnoreCase)).Name ?? $"The document “{PlainText.OneLine(Path.GetFileNameWithoutExtension(passage.Source))}”";
        return name.EndsWith("instructions", StringComparison.Ordinal) ? name + " say" : name + " says";
    }

    /// <summary>Quotation marks inside become single ones; what is too long for a chat ends at a word.</summary>
    private static string Quoted(string text)
    {
        var line = PlainText.OneLine(text).Replace('“', '‘').Replace('”', '’').Replace('"', '’');
        return line.Length <= Longest ? line : line[..Math.Max(line.LastIndexOf(' ', Longest), Longest / 2)] + " …";
    }
}
