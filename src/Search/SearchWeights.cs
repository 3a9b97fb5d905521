namespace ProductQA.Search;

/// <summary>
/// How much a match in each field counts in <see cref="CatalogSearcher"/>, relative to the others. Few on purpose: ten
/// weights fitted to a hundred queries do not hold on the next hundred.
/// </summary>
public sealed record SearchWeights
{
    /// <summary>A word anywhere in title, brand, kind or description, singular and plural alike.</summary>
    public float Text { get; init; } = 1f;

    /// <summary>A word of the title, on top.</summary>
    public float Title { get; init; } = 0.1f;

    /// <summary>A word of the title exactly as typed, on top.</summary>
    public float TitleExact { get; init; } = 0.1f;

    /// <summary>The maker's name, on top.</summary>
    public float Brand { get; init; } = 0.1f;

    /// <summary>The product type, on top.</summary>
    public float Kind { get; init; } = 0.3f;

    /// <summary>A model number, GTIN or SKU.</summary>
    public float Code { get; init; } = 4f;

    /// <summary>Two words side by side in the title, on top.</summary>
    public float Bigram { get; init; } = 0.2f;

    /// <summary>A word of an attribute's value.</summary>
    public float Attributes { get; init; } = 0.1f;

    /// <summary>All words of the query anywhere in the text, for each word.</summary>
    public float AllText { get; init; } = 0.3f;

    /// <summary>All words of the query in the title, for each word.</summary>
    public float AllWords { get; init; } = 0.3f;
}
