using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>What came of one row of a feed: a <see cref="FeedRow"/> or a <see cref="RejectedRow"/>.</summary>
/// <param name="Line">Line of the file where the row begins, from 1.</param>
public abstract record FeedResult(long Line);

/// <summary>A row that cannot be taken.</summary>
/// <param name="Line">Line of the file where the row begins, from 1.</param>
/// <param name="Reason">A sentence for the merchant: what is wrong, with the value, and the cure.</param>
public sealed record RejectedRow(long Line, string Reason) : FeedResult(Line);

/// <summary>An accepted row: one variant, with the fields of its product.</summary>
/// <param name="Line">Line of the file where the row begins, from 1.</param>
public sealed record FeedRow(long Line) : FeedResult(Line)
{
    /// <summary>The row's own id. The reader does not compare rows: whoever stages them rejects an id that comes twice.</summary>
    public required string Sku { get; init; }

    /// <summary>The item group that the row belongs to; the row's own id where the feed names no group.</summary>
    public required string GroupId { get; init; }

    /// <summary>Name of the item.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text; empty where the feed has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The maker; may be empty.</summary>
    public string Brand { get; init; } = "";

    /// <summary>The maker's part number or model name; may be empty.</summary>
    public string Model { get; init; } = "";

    /// <summary>Global trade item number, digits; may be empty.</summary>
    public string Gtin { get; init; } = "";

    /// <summary>Last part of the product type; may be empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The whole product type, from the broadest to the kind; may be empty.</summary>
    public string Category { get; init; } = "";

    /// <summary>Addresses of manuals and data sheets; often none.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Page in the shop; may be empty.</summary>
    public string Link { get; init; } = "";

    /// <summary>Address of a picture; may be empty.</summary>
    public string ImageLink { get; init; } = "";

    /// <summary>Named facts in the feed's order, colour and size among them.</summary>
    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    /// <summary>Colour, size, material and pattern of a row that belongs to an item group; else empty.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Price and stock.</summary>
    public required Offer Offer { get; init; }

    /// <summary>What was odd but not fatal, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
