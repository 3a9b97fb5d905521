namespace ProductQA.Search.Knowledge;

/// <summary>What a catalog says about itself: learned from its products at import, with no list of ours.</summary>
public sealed record CatalogProfile
{
    /// <summary>Number of products it was learned from.</summary>
    public required int Products { get; init; }

    /// <summary>Number of their variants.</summary>
    public required int Variants { get; init; }

    /// <summary>Attributes and options of variants, the most filled first.</summary>
    public IReadOnlyList<AttributeProfile> Attributes { get; init; } = [];

    /// <summary>Makers, the one with the most products first.</summary>
    public IReadOnlyList<CountedValue> Brands { get; init; } = [];

    /// <summary>Kinds of product as shoppers would say them ("notebook", "toner cartridge"), the one with the most products first.</summary>
    public IReadOnlyList<CountedValue> Kinds { get; init; } = [];

    /// <summary>Words that name a kind by themselves, learned from titles; what <see cref="KindReader"/> reads titles by.</summary>
    public IReadOnlyList<KindWord> KindWords { get; init; } = [];

    /// <summary>Words, without plurals, that name a thing only directly behind a kind word: the belt of "printer belt".</summary>
    public IReadOnlyList<string> KindTails { get; init; } = [];

    /// <summary>What looks wrong in the catalog, for the merchant to check.</summary>
    public IReadOnlyList<SuspicionGroup> Suspicions { get; init; } = [];

    /// <summary>Words of titles, without plurals, that only repeat the value of an attribute ("black"), the most frequent first.</summary>
    public IReadOnlyList<string> ValueWords { get; init; } = [];
}

/// <summary>How one attribute is filled.</summary>
public sealed record AttributeProfile
{
    /// <summary>Name as the feed has it.</summary>
    public required string Name { get; init; }

    /// <summary>Name as a shopper would read it: "Display resolution" for "display_resolution".</summary>
    public required string Label { get; init; }

    /// <summary>What its values are.</summary>
    public required AttributeType Type { get; init; }

    /// <summary>Short form of the unit of its numbers ("gb", "mm"), from the values or learned from how titles and descriptions write them; empty where none is known.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Number of products that have it, 1 or more.</summary>
    public required int Products { get; init; }

    /// <summary>Number of different values, 1 or more.</summary>
    public required int Distinct { get; init; }

    /// <summary>The most common values, at most 200, the most common first.</summary>
    public IReadOnlyList<CountedValue> Values { get; init; } = [];

    /// <summary>The lowest number; absent for what is no number.</summary>
    public double? Minimum { get; init; }

    /// <summary>The median number; absent for what is no number.</summary>
    public double? Median { get; init; }

    /// <summary>The highest number; absent for what is no number.</summary>
    public double? Maximum { get; init; }
}

/// <summary>A value and the number of products that have it.</summary>
public sealed record CountedValue(string Value, int Products);

/// <summary>What the values of an attribute are.</summary>
public enum AttributeType
{
    /// <summary>Free words.</summary>
    Text,

    /// <summary>One of a few values that come again and again: a colour, a size.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A number, with a unit or without.</summary>
    Number,
}
