using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Phrasing;

/// <summary>Quotes a document or a description word for word and says where it stands: "The manual says (page 12): “…”".</summary>
public static class PassageSentence
{
    private const int Longest = 600;

    private static readonly (string Word, string Key)[] Kinds =
    [
        ("manual", "passage.manual"), ("handbook", "passage.manual"), ("datasheet", "passage.data_sheet"), ("data sheet", "passage.data_sheet"),
        ("data-sheet", "passage.data_sheet"), ("data_sheet", "passage.data_sheet"), ("guide", "passage.guide"), ("instructions", "passage.instructions"),
    ];

    public static string Of(Texts texts, Quotation quotation)
    {
        var passage = quotation.Passage;
        var quote = Quoted(quotation.Text);
        if (passage.IsDescription)
        {
            return texts.Say("passage.description", ("quote", quote));
        }

        object? page = passage.Page > 0 ? passage.Page : null;
        return Array.Find(Kinds, kind => passage.Source.Contains(kind.Word, StringComparison.OrdinalIgnoreCase)).Key is { } key
            ? texts.Say(key, ("quote", quote), ("page", page))
            : texts.Say("passage.document", ("document", PlainText.OneLine(Path.GetFileNameWithoutExtension(passage.Source))), ("quote", quote), ("page", page));
    }

    /// <summary>Quotation marks inside become single ones; what is too long for a chat ends at a word.</summary>
    private static string Quoted(string text)
    {
        var line = PlainText.OneLine(text).Replace('“', '‘').Replace('”', '’').Replace('"', '’');
        return line.Length <= Longest ? line : line[..Math.Max(line.LastIndexOf(' ', Longest), Longest / 2)] + " …";
    }
}
