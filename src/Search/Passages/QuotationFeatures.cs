using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>What the ranking sees of a question and of sentences that may answer it. None depends on how many sentences there are.</summary>
internal static class QuotationFeatures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "words", "explained", "asked", "number_agrees", "number_lacks", "near", "pairs", "says_yes_or_no", "focus", "heaviest_unexplained", "asks_itself", "long", "heading",
    ];

    private static readonly HashSet<string> YesOrNo = ["yes", "no", "yeah", "yep", "nope", "not", "true", "false"];

    /// <summary>Explained words beyond these make an answer no surer.</summary>
    private const double MostWords = 4;

    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>Rows of features, one for each text. "words" is BM25 as a share of the most that the question's words could reach.</summary>
    public static List<QuotationRow> Of(QuotationQuestion question, IReadOnlyList<QuotableText> texts)
    {
        var asked = question.Asked;
        var stems = asked.Stems.Distinct(StringComparer.Ordinal).ToList();
        var rarity = stems.ConvertAll(stem => Rarity(texts.Count, texts.Count(text => Array.IndexOf(text.Stems, stem) >= 0)));
        var length = Math.Max(1, texts.Average(text => (double)text.Stems.Length));
        return [.. texts.Select(text =>
        {
            var match = AttributeMatch.Of(asked, text.Analyzed);
            var misses = question.Misses(text.Text);
            return new QuotationRow(
                [
                    Words(text, stems, rarity, length),
                    match.ByBoth,
                    Math.Max(match.Asked, match.AskedInValue),
                    question.WantsNumber && !misses ? 1 : 0,
                    misses ? 1 : 0,
                    match.NearName + match.NearValue,
                    Pairs(asked, text),
                    asked.Form.Kind == QuestionKind.YesNo && SaysYesOrNo(text) ? 1 : 0,
                    asked.Focus >= 0 ? 1 - match.UnexplainedAt(asked.Focus) : 0,
                    match.HeaviestUnexplained,
                    text.Text.TrimEnd().EndsWith('?') ? 1 : 0,
                    Math.Log(1 + text.Stems.Length) / 4,
                    match.NameCoverage(text.Analyzed),
                ],
                ShareOfWords(asked, match));
        })];
    }

    public static double ShareOfWords(AskedQuestion asked, AttributeMatch match) => Math.Min(MostWords, match.ByBoth * asked.TotalWeight) / MostWords;

    /// <summary>A sentence that begins with yes or no, or a row whose value is just that.</summary>
    private static bool SaysYesOrNo(QuotableText text) => text.Analyzed.Value.Kind == ValueKind.YesNo || (text.Analyzed.Value.Words is [var first, ..] && YesOrNo.Contains(first));

    /// <summary>Share of the question's neighbouring words that stand so in the text; half of it where it has only one.</summary>
    private static double Pairs(AskedQuestion asked, QuotableText text)
    {
        var (pairs, found) = (1, 0);
        for (var i = 0; i + 1 < asked.Stems.Length; i++)
        {
            if (asked.Weights[i] == 0 || asked.Weights[i + 1] == 0)
            {
                continue;
            }

            pairs++;
            for (var at = 0; at + 1 < text.Stems.Length; at++)
            {
                if (text.Stems[at] == asked.Stems[i] && text.Stems[at + 1] == asked.Stems[i + 1])
                {
                    found++;
                    break;
                }
            }
        }

        return (double)found / pairs;
    }

    private static double Words(QuotableText text, List<string> stems, List<double> rarity, double length)
    {
        double sum = 0, most = 0;
        for (var i = 0; i < stems.Count; i++)
        {
            var count = text.Stems.Count(stem => stem == stems[i]);
            sum += rarity[i] * count * (K1 + 1) / (count + (K1 * (1 - B + (B * text.Stems.Length / length))));
            most += rarity[i] * (K1 + 1);
        }

        return most > 0 ? sum / most : 0;
    }

    private static double Rarity(int texts, int having) => Math.Log(1 + ((texts - having + 0.5) / (having + 0.5)));
}

/// <summary>Features of one text, and how many of the question's words it explains as a share of four, at most 1.</summary>
internal sealed record QuotationRow(double[] Features, double ExplainedWords)
{
    public double Explained => Features[1];

    public double Asked => Features[2];

    /// <summary>The question wants a number, and the text gives none.</summary>
    public bool MissesNumber => Features[4] > 0;
}
