namespace ProductQA.Search;

/// <summary>
/// How much a match counts in <see cref="CatalogSearcher"/>, relative to a word anywhere in the text. Few on purpose: ten weights fitted to
/// a hundred queries do not hold on the next hundred.
/// </summary>
public sealed record SearchWeights
{
    /// <summary>A word anywhere in title, brand, kind or description, singular and plural alike.</summary>
    public float Text { get; init; } = 1f;

    /// <summary>The one field that says a word best, of title, description and attribute values, on top.</summary>
    public float BestField { get; init; } = 0.5f;

    /// <summary>A word of an attribute's value, beside title and description in <see cref="BestField"/>.</summary>
    public float BestAttributes { get; init; } = 0.5f;

    /// <summary>A word of an attribute's value, on top.</summary>
    public float Attributes { get; init; } = 0.1f;

    /// <summary>A product that is the kind of thing that is asked for: about as much as one more rare word.</summary>
    public float Kind { get; init; } = 4f;

    /// <summary>A model number, GTIN or SKU of the product itself.</summary>
    public float Code { get; init; } = 4f;

    /// <summary>Two words side by side in the title, on top.</summary>
    public float Bigram { get; init; } = 0.2f;
}
