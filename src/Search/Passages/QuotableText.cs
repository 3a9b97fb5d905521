using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>Sentences of a passage that may be quoted, taken apart for comparison; the heading above them counts as what they are about.</summary>
internal sealed class QuotableText
{
    /// <summary>Fewer words than this are no sentence worth quoting.</summary>
    private const int FewestWords = 3;

    public QuotableText(Passage passage, string text)
    {
        (Passage, Text) = (passage, text);
        var heading = LastHeading(passage.Heading);
        Analyzed = new AnalyzedAttribute(new ProductAttribute(heading, text));
        Stems = [.. EvidenceText.StemsOf(heading), .. EvidenceText.StemsOf(text)];
    }

    public Passage Passage { get; }

    public string Text { get; }

    public AnalyzedAttribute Analyzed { get; }

    /// <summary>Stems of the heading's words and of its own.</summary>
    public string[] Stems { get; }

    /// <summary>Whether both stand below one heading of one passage, and so speak of one thing.</summary>
    public bool IsBeside(QuotableText other) => Passage == other.Passage && Passage.Heading.Length > 0;

    /// <summary>
    /// The units of a passage: each row, list entry and sentence; a question ("Is it waterproof?") together with what follows it, for alone it
    /// says nothing.
    /// </summary>
    public static List<string> Units(string passage)
    {
        var units = new List<string>();
        foreach (var sentence in passage.Split('\n').SelectMany(Sentences.Of))
        {
            if (units.Count > 0 && units[^1].EndsWith('?'))
            {
                units[^1] += " " + sentence;
            }
            else
            {
                units.Add(sentence);
            }
        }

        return units.FindAll(unit => !unit.EndsWith('?') && unit.Split(' ').Length >= FewestWords);
    }

    private static string LastHeading(string path) => path.LastIndexOf(" > ", StringComparison.Ordinal) is var at and >= 0 ? path[(at + 3)..] : path;
}
