using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Answering;

/// <summary>What a product lists for the attribute that is compared.</summary>
/// <param name="Product">The product.</param>
/// <param name="Text">The value as the shop has it; empty where the product does not list it.</param>
/// <param name="Range">The value as numbers; nothing where it cannot be compared.</param>
/// <param name="Facts">What proves it.</param>
public sealed record ListedValue(Product Product, string Text, ValueRange? Range, IReadOnlyList<Fact> Facts)
{
    public bool IsListed => Text.Length > 0;

    /// <summary>Which of its prices the value is, where a product has several.</summary>
    public PriceEnd End { get; init; }
}

/// <summary>Which of a product's prices is told.</summary>
public enum PriceEnd
{
    /// <summary>The only one; or the value is no price.</summary>
    Only,

    /// <summary>The lowest: "from $12.50".</summary>
    Lowest,

    /// <summary>The highest: "up to $14.50".</summary>
    Highest,
}
