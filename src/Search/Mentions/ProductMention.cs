namespace ProductQA.Search.Mentions;

/// <summary>Which product an utterance names.</summary>
/// <param name="Outcome">What follows from the candidates.</param>
/// <param name="Candidates">Products that it may mean, best first; empty for <see cref="MentionOutcome.None"/>.</param>
/// <param name="Unknown">What looks like the name of a product that the catalog lacks; absent where all was recognised.</param>
public sealed record ProductMention(MentionOutcome Outcome, IReadOnlyList<ProductCandidate> Candidates, UnknownMention? Unknown)
{
    /// <summary>An utterance that names no product.</summary>
    public static ProductMention None { get; } = new(MentionOutcome.None, [], null);

    /// <summary>The product that is meant, where the outcome is <see cref="MentionOutcome.Resolved"/>.</summary>
    public ProductCandidate? Product => Outcome == MentionOutcome.Resolved ? Candidates[0] : null;
}

/// <summary>A product that an utterance may mean.</summary>
/// <param name="ProductId">The merchant's id of the product.</param>
/// <param name="Title">Its name.</param>
/// <param name="Confidence">0 to 1: that this product is meant and not another one, or one that the catalog lacks. Products that fit alike have like confidence, 0.5 or less.</param>
/// <param name="Score">Raw score, comparable only within one utterance.</param>
/// <param name="Explained">0 to 1: share of the mention, weighed by rarity, that the product's title, brand, kind and codes account for.</param>
/// <param name="TitleCoverage">0 to 1: share of the title, weighed by rarity, that the utterance names.</param>
/// <param name="CodeMatched">Whether a model number, GTIN or SKU that few products have was given exactly.</param>
/// <param name="Matches">Which words of the utterance matched, and where.</param>
public sealed record ProductCandidate(
    string ProductId, string Title, double Confidence, double Score, double Explained, double TitleCoverage, bool CodeMatched, IReadOnlyList<MatchedToken> Matches)
{
    /// <summary>Who says this share of a title, 0 to 1, has named the product, whatever else they say.</summary>
    public const double WholeTitle = 0.85;

    /// <summary>Whether as good as the whole title was said.</summary>
    public bool IsWhole => TitleCoverage >= WholeTitle;
}

/// <summary>A word of the utterance that a product has.</summary>
/// <param name="Token">The word, in lower case.</param>
/// <param name="Field">title, brand, kind or code; corrected where the word was misspelt.</param>
public sealed record MatchedToken(string Token, string Field);

/// <summary>Words that look like the name or the number of a product that the catalog does not have.</summary>
/// <param name="Text">The words, as split, joined by blanks: "samsung galaxy s9".</param>
public sealed record UnknownMention(string Text);
