using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>
/// Finds the sentences of passages that answer a question. A linear model over few features (shared words by BM25, how much of the question's meaning
/// the sentence and its heading explain, what the question's form asks for, numbers) fitted on the public hetPQA questions; see docs/documents.md
/// for its figures. Immutable; safe for many threads.
/// </summary>
public sealed class QuotationRanker
{
    /// <summary>
    /// Below this confidence nothing is quoted as an answer. Chosen on the hetPQA dev questions, cross-validated by product: there 84 % of what is
    /// quoted answers, and 98 % of the unanswerable questions stay unanswered.
    /// </summary>
    public const double DefaultThreshold = 0.8;

    /// <summary>Sentences beyond these are not looked at.</summary>
    private const int MostTexts = 600;

    private const int LongestQuotation = 420;

    private readonly QuotationWeights _weights;

    /// <summary>A ranker with the fitted weights that come with the product.</summary>
    public QuotationRanker()
        : this(QuotationWeights.Default)
    {
    }

    internal QuotationRanker(QuotationWeights weights) => _weights = weights;

    /// <summary>The best sentences of each passage, best passage first; a passage without a sentence is left out. Never fails on odd text.</summary>
    /// <param name="question">The shopper's question.</param>
    /// <param name="passages">Passages about one product.</param>
    /// <param name="productTitle">The product's title, whose words in the question are then not taken for what is asked.</param>
    public IReadOnlyList<Quotation> Rank(string question, IReadOnlyList<Passage> passages, string? productTitle = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(passages);
        var asked = QuotationQuestion.Of(question, productTitle);
        var units = passages.SelectMany((passage, at) => QuotableText.Units(passage.Text).Select(unit => (At: at, Text: unit))).Take(MostTexts).ToList();
        if (units.Count == 0 || asked.Asked.Weights.All(weight => weight == 0))
        {
            return [];
        }

        var texts = units.ConvertAll(unit => new QuotableText(passages[unit.At], unit.Text));
        var ordered = Scored(asked, texts).OrderByDescending(text => text.Score).ToList();
        return [.. Enumerable.Range(0, ordered.Count).DistinctBy(rank => ordered[rank].Text.Passage).Select(rank => Rated(WithNext(asked, ordered[rank], texts), ordered, rank))];
    }

    /// <summary>Scores texts as they stand; for fitting and for measuring.</summary>
    internal List<ScoredText> Scored(QuotationQuestion asked, List<QuotableText> texts) =>
        [.. QuotationFeatures.Of(asked, texts).Zip(texts, (row, text) => new ScoredText(text, row, _weights.Score(row)))];

    /// <summary>
    /// With its confidence: the first leads over the next sentence, the others are as much less sure as they lag behind the first. Sentences below the
    /// same heading of one passage are no rivals.
    /// </summary>
    internal Quotation Rated(ScoredText text, List<ScoredText> ordered, int rank)
    {
        var rival = rank > 0 ? ordered[0] : ordered.Skip(1).FirstOrDefault(other => !other.Text.IsBeside(ordered[0].Text));
        var lead = rival is null ? QuotationWeights.LeadOfOne : QuotationWeights.Lead(text.Score - rival.Score);
        return new Quotation(text.Text.Passage, text.Text.Text, text.Score, _weights.Probability(text.Row, lead));
    }

    /// <summary>A second sentence is quoted where it explains more of the question, and it stands right behind.</summary>
    private static ScoredText WithNext(QuotationQuestion asked, ScoredText best, List<QuotableText> texts)
    {
        var at = texts.IndexOf(best.Text);
        if (at + 1 >= texts.Count || texts[at + 1].Passage != best.Text.Passage || best.Text.Text.Length + texts[at + 1].Text.Length > LongestQuotation)
        {
            return best;
        }

        var both = new QuotableText(best.Text.Passage, best.Text.Text + " " + texts[at + 1].Text);
        var match = AttributeMatch.Of(asked.Asked, both.Analyzed);
        return match.ByBoth > best.Row.Explained + 0.1 && best.Text.Passage.Text.Contains(both.Text, StringComparison.Ordinal)
            ? best with { Text = both, Row = new QuotationRow([best.Row.Features[0], match.ByBoth, .. best.Row.Features[2..]], QuotationFeatures.ShareOfWords(asked.Asked, match)) }
            : best;
    }
}

/// <summary>A text with its features and its score.</summary>
internal sealed record ScoredText(QuotableText Text, QuotationRow Row, double Score);
