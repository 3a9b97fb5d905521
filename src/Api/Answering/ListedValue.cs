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
}
