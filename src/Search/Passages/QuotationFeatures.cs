using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>What the ranking sees of a question and of sentences that may answer it. None depends on how many sentences there are.</summary>
internal static class QuotationFeatures
{
    public static IReadOnlyList<string> Names { get; } = ["words", "explained", "asked", "number_agrees", "number_lacks"];

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
                ],
                ShareOfWords(asked, match));
        })];
    }

    public static double ShareOfWords(AskedQuestion asked, AttributeMatch match) => Math.Min(MostWords, match.ByBoth * asked.TotalWeight) / MostWords;

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
