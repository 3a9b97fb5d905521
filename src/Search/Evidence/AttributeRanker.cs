using System.Collections.Concurrent;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Ranks a product's attributes by how well each answers a question. A linear model over the features of <see cref="AttributeFeatures"/>: words of
/// the name and of the value, phrases that ask for a name, the question's form against the kind of value, and penalties for words of the name that
/// the question did not mean. Immutable but for a cache of analysed attributes; safe for many threads.
/// </summary>
public sealed class AttributeRanker
{
    private const int MaximumCached = 50_000;

    private readonly AttributeLexicon _lexicon;
    private readonly AttributeWeights _weights;
    private readonly ConcurrentDictionary<ProductAttribute, AnalyzedAttribute> _analyzed = new();

    /// <summary>A ranker with the fitted weights that come with the product.</summary>
    public AttributeRanker()
        : this(AttributeWeights.Default, AttributeLexicon.Default)
    {
    }

    internal AttributeRanker(AttributeWeights weights, AttributeLexicon lexicon)
    {
        _lexicon = lexicon;
        _weights = weights;
    }

    /// <summary>
    /// The confidence that one in ten of the answerable held-out dev questions does not reach (see docs/evaluation.md): a fair measure for comparing
    /// rankers. A shop states what it tolerates instead (<see cref="Risk"/>).
    /// </summary>
    public static double DefaultThreshold => AttributeWeights.Default.Threshold;

    /// <summary>Which threshold keeps which share of wrong answers, on held-out dev questions.</summary>
    public static RiskTable Risk { get; } = new(AttributeWeights.Default.Risk);

    /// <summary>Ranks the attributes, best first. Never fails on odd text; an empty list of attributes gives an empty list.</summary>
    /// <param name="question">The shopper's question; it may still name the product.</param>
    /// <param name="attributes">The product's attributes.</param>
    /// <param name="productTitle">The product's title, whose words in the question are then not taken for what is asked.</param>
    /// <param name="names">How common words are among the catalog's attribute names; without it the given attributes stand for the catalog.</param>
    /// <param name="productId">Written into the facts.</param>
    public IReadOnlyList<RankedFact> Rank(
        string question,
        IReadOnlyList<ProductAttribute> attributes,
        string? productTitle = null,
        AttributeNames? names = null,
        string productId = "")
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(attributes);
        var analyzed = Analyze(attributes);
        var asked = new AskedQuestion(question, productTitle, Importance(analyzed, names), _lexicon, analyzed);
        var ordered = Ordered(asked, analyzed);
        return [.. ordered.Select((scored, rank) => new RankedFact(
            new Fact(productId, attributes[scored.At].Name, attributes[scored.At].Value, "attribute"), scored.Score, _weights.Probability(asked, ordered, rank)))];
    }

    internal AnalyzedAttribute[] Analyze(IReadOnlyList<ProductAttribute> attributes)
    {
        if (_analyzed.Count > MaximumCached)
        {
            _analyzed.Clear();
        }

        return [.. attributes.Select(attribute => _analyzed.GetOrAdd(attribute, static one => new AnalyzedAttribute(one)))];
    }

    internal static Func<string, double> Importance(AnalyzedAttribute[] attributes, AttributeNames? names) =>
        names is not null ? names.Importance : stem => OwnImportance(attributes, stem);

    private static double OwnImportance(AnalyzedAttribute[] attributes, string stem)
    {
        var names = attributes.Count(attribute => Array.IndexOf(attribute.NameStems, stem) >= 0);
        return 1 / (1 + (0.25 * Math.Log(Math.Max(1, names))));
    }

    private List<ScoredAttribute> Ordered(AskedQuestion asked, AnalyzedAttribute[] attributes)
    {
        var scored = new List<ScoredAttribute>(attributes.Length);
        for (var at = 0; at < attributes.Length; at++)
        {
            var features = new double[AttributeFeatures.Count];
            AttributeFeatures.Fill(asked, attributes[at], features);
            scored.Add(new ScoredAttribute(at, attributes[at], features, _weights.Score(features)));
        }

        // A stable sort: of equals the one that the record names first.
        return [.. scored.OrderByDescending(one => one.Score)];
    }
}
