namespace ProductQA.Search;

/// <summary>What a shopper looks for.</summary>
/// <param name="Text">Their words, as typed; words that carry no meaning ("do you have") are left out.</param>
/// <param name="Top">Most hits to return, 1 or more.</param>
public sealed record CatalogQuery(string Text, int Top = 10)
{
    /// <summary>Lowest price in minor units of the shop's currency, inclusive; compared with the lowest regular price of a product's variants. Counts instead of what the words say.</summary>
    public long? MinimumPrice { get; init; }

    /// <summary>Highest price in minor units of the shop's currency, inclusive. Counts instead of what the words say.</summary>
    public long? MaximumPrice { get; init; }

    /// <summary>ISO 4217 code of the shop's currency, for prices in the words: "under 200".</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Only products of which a variant can be bought now.</summary>
    public bool InStockOnly { get; init; }
}
