using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>What a product says under each name: its attributes and the options of its variants.</summary>
internal static class ProductValues
{
    /// <summary>Names with their values that are not blank, in the feed's order.</summary>
    public static IEnumerable<IGrouping<string, string>> Of(Product product) => product.Attributes
        .Select(fact => (fact.Name, fact.Value))
        .Concat(product.Variants.SelectMany(variant => variant.Options).Select(option => (Name: option.Key, option.Value)))
        .Where(fact => fact.Name.Length > 0 && !string.IsNullOrWhiteSpace(fact.Value))
        .GroupBy(fact => fact.Name, fact => fact.Value);
}
