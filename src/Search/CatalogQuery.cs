namespace ProductQA.Search;

/// <summary>What a shopper looks for.</summary>
/// <param name="Text">Their words, as typed; words that carry no meaning ("do you have") are left out.</param>
/// <param name="Top">Most hits to return, 1 or more.</param>
public sealed record CatalogQuery(string Text, int Top = 10)
{
    /// <summary>Lowest price in minor units of the shop's currency, inclusive; compared with the lowest regular price of a product's variants.</summary>
    public long? MinimumPrice { get; init; }

    /// <summary>Highest price in minor units of the shop's currency, inclusive.</summary>
    public long? MaximumPrice { get; init; }
}

/// <summary>A product that was found.</summary>
/// <param name="ProductId">The merchant's id of the product.</param>
/// <param name="Title">Its name.</param>
/// <param name="Score">Raw ranking score above 0, higher is better; comparable only within one query.</param>
/// <param name="Explanation">Which words of the query matched where: "title: laptop bag; brand: targus".</param>
public sealed record Hit(string ProductId, string Title, double Score, string Explanation);
