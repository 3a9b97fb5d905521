using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Which facts have to be said together. A record may hold one thing twice ("Colour" and "Product colour") and disagree with itself; then nobody can
/// know which is right, and both are said. Names mean the same where they differ only in words that name nothing ("product", "type"), in order and in
/// spelling: "Package weight" is not "Weight", and "Height (without stand)" is not "Height".
/// </summary>
public static class EquallyGood
{
    /// <summary>The best fact, then every other one whose name means the same and whose value differs, best first; empty for no facts.</summary>
    /// <param name="ranked">Facts of one product in the order of the ranker, best first.</param>
    public static IReadOnlyList<RankedFact> Of(IReadOnlyList<RankedFact> ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        if (ranked.Count == 0)
        {
            return [];
        }

        var said = new List<RankedFact> { ranked[0] };
        var meaning = Analyze(ranked[0]).Meaning;
        foreach (var other in ranked.Skip(1).Where(other => other.Fact.Source == ranked[0].Fact.Source && Analyze(other) is { Value.Kind: not ValueKind.Empty } read && read.Meaning == meaning))
        {
            if (said.TrueForAll(one => !SaysTheSame(one.Fact.Value, other.Fact.Value)))
            {
                said.Add(other);
            }
        }

        return said;
    }

    private static AnalyzedAttribute Analyze(RankedFact ranked) => new(new ProductAttribute(ranked.Fact.Field, ranked.Fact.Value));

    /// <summary>The same words in any order, or the same numbers where one of the two leaves the unit out ("15.6" and "15.6 inches").</summary>
    private static bool SaysTheSame(string value, string other)
    {
        var (words, others) = (Words(value), Words(other));
        return words.SetEquals(others) || (Numbers(words) is { Count: > 0 } numbers && numbers.SetEquals(Numbers(others)) && (numbers.Count == words.Count || numbers.Count == others.Count));
    }

    private static HashSet<string> Words(string value) => new(EvidenceText.StemsOf(value), StringComparer.Ordinal);

    private static HashSet<string> Numbers(HashSet<string> words) => new(words.Where(AttributeValue.IsNumber), StringComparer.Ordinal);
}
