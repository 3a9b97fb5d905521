using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Ranks a shop's policies (a heading and one to three sentences each) by how well each answers a question. The same model as for attributes, the
/// heading standing for the name and the passage for the value, with a lexicon of its own (data/lexicon/policies.tsv) and weights fitted on
/// data/eval/policy-questions-dev.jsonl. Safe for many threads.
/// </summary>
public sealed class PassageRanker
{
    /// <summary>Below this confidence a passage is not offered as the answer. Chosen on data/eval/policy-questions-dev.jsonl, cross-validated.</summary>
    public const double DefaultThreshold = 0.5;

    /// <summary>Which threshold keeps which share of wrong answers, on held-out dev questions.</summary>
    public static RiskTable Risk { get; } = new(AttributeWeights.Passages.Risk);

    private readonly AttributeRanker _ranker = new(AttributeWeights.Passages, AttributeLexicon.Policies);

    /// <summary>Ranks the passages, best first; each fact is returned as it was given. Never fails on odd text.</summary>
    /// <param name="question">The shopper's question.</param>
    /// <param name="passages">The policies: <see cref="Fact.Field"/> is the heading, <see cref="Fact.Value"/> the text.</param>
    public IReadOnlyList<RankedFact> Rank(string question, IReadOnlyList<Fact> passages)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(passages);
        var sections = passages.Select(passage => new ProductAttribute(passage.Field, passage.Value)).ToList();
        var given = passages.ToLookup(passage => (passage.Field, passage.Value));
        return [.. _ranker.Rank(question, sections).Select(ranked => ranked with { Fact = given[(ranked.Fact.Field, ranked.Fact.Value)].First() })];
    }
}
