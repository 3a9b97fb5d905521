namespace ProductQA.Search.Catalog;

/// <summary>A product of the shop with everything that the shop says of it. Its variants carry price and stock.</summary>
public sealed record Product
{
    /// <summary>The merchant's id: the feed's item group, or the row's own id where there is no group.</summary>
    public required string Id { get; init; }

    /// <summary>The name that shoppers read.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, without HTML; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The maker; empty where the feed names none.</summary>
    public string Brand { get; init; } = "";

    /// <summary>The maker's model name or part number (mpn); empty where the feed names none.</summary>
    public string Model { get; init; } = "";

    /// <summary>What kind of thing it is: the last part of the feed's product type; empty where the feed names none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Where it stands in the shop, from the broadest to the kind: "Computers &gt; Notebooks"; empty where the feed names no path.</summary>
    public string Category { get; init; } = "";

    /// <summary>The product's page in the shop; empty where the feed names none.</summary>
    public string Link { get; init; } = "";

    /// <summary>Address of a picture; empty where the feed names none.</summary>
    public string ImageLink { get; init; } = "";

    /// <summary>Addresses of manuals and data sheets that the feed links; often none.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Named facts, in the feed's order.</summary>
    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    /// <summary>What can be bought, at least one.</summary>
    public required IReadOnlyList<Variant> Variants { get; init; }
}

/// <summary>A named fact of a product.</summary>
/// <param name="Name">Readable name as the feed has it: "Display resolution".</param>
/// <param name="Value">Value as the feed has it, with its unit if the feed has one: "1440 x 900", "33.6".</param>
public sealed record ProductAttribute(string Name, string Value);
