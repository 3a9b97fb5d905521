namespace ProductQA.Search.Catalog;

/// <summary>One thing that can be bought: a product in one colour and size.</summary>
public sealed record Variant
{
    /// <summary>The merchant's id of the feed row, unique in the catalog.</summary>
    public required string Sku { get; init; }

    /// <summary>Global trade item number (EAN, UPC), digits; empty where the feed names none.</summary>
    public string Gtin { get; init; } = "";

    /// <summary>What tells it from its siblings: "Color" → "blue"; empty for a product without variants.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Price and stock.</summary>
    public required Offer Offer { get; init; }
}

/// <summary>Price and stock of a variant.</summary>
public sealed record Offer
{
    /// <summary>The regular price.</summary>
    public required Money Price { get; init; }

    /// <summary>The reduced price; absent where there is none.</summary>
    public Money? SalePrice { get; init; }

    /// <summary>When the reduced price holds; an absent end is open.</summary>
    public DateTimeOffset? SaleStarts { get; init; }

    /// <summary>The moment at which the reduced price ends, exclusive; absent: open.</summary>
    public DateTimeOffset? SaleEnds { get; init; }

    /// <summary>Whether it can be bought.</summary>
    public Availability Availability { get; init; }

    /// <summary>Pieces in stock, 0 or more; absent where the feed does not say (which is not zero).</summary>
    public int? Stock { get; init; }

    /// <summary>What a shopper pays at a moment: the sale price within its dates, else the price.</summary>
    public Money PriceAt(DateTimeOffset moment) =>
        SalePrice is { } sale && (SaleStarts is null || SaleStarts <= moment) && (SaleEnds is null || moment < SaleEnds) ? sale : Price;

    /// <summary>Whether a shopper can buy it now.</summary>
    public bool IsSellable => Availability == Availability.InStock && Stock is null or > 0;
}

/// <summary>Whether a variant can be bought.</summary>
public enum Availability
{
    /// <summary>The feed says nothing that we know: not sellable.</summary>
    Unknown,

    /// <summary>Sellable now.</summary>
    InStock,

    /// <summary>Sold out or discontinued.</summary>
    OutOfStock,

    /// <summary>Can be ordered before it is there: ask the shop first.</summary>
    Preorder,

    /// <summary>Can be ordered and comes later: ask the shop first.</summary>
    Backorder,
}
