namespace ProductQA.Search.Evidence;

/// <summary>
/// Whether two questions ask the same: the share of content words (stemmed, without words of grammar and of the product's name) that they have
/// in common, as the Jaccard index. Careful on purpose: "is it dishwasher safe" is not "is it microwave safe".
/// </summary>
public static class QuestionSimilarity
{
    /// <summary>From this similarity on, two questions count as the same.</summary>
    public const double Same = 0.75;

    /// <summary>"How many stitches" asks the same as "stitches?".</summary>
    private static readonly HashSet<string> Countings = ["many", "much", "number", "tell", "know", "want", "need", "get"];

    /// <summary>Similarity from 0 to 1; 0 where a question has no content word at all, unless both are the same text.</summary>
    /// <param name="question">A question.</param>
    /// <param name="other">Another question.</param>
    /// <param name="productTitle">The product that both are about, whose name does not count; may be absent.</param>
    public static double Of(string question, string other, string? productTitle = null)
    {
        var title = EvidenceText.StemsOf(productTitle).ToHashSet(StringComparer.Ordinal);
        var (first, second) = (Content(question, title), Content(other, title));
        if (first.Count == 0 || second.Count == 0)
        {
            return string.Equals(question.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        var common = first.Count(second.Contains);
        return (double)common / (first.Count + second.Count - common);
    }

    private static HashSet<string> Content(string question, HashSet<string> title) =>
        [.. EvidenceText.Words(question).Where(word => !FunctionWords.Contains(word) && !Countings.Contains(word)).Select(EvidenceText.Stem).Where(stem => !title.Contains(stem))];
}
