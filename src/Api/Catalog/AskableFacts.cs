using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Catalog;

/// <summary>All that a shopper may ask of a product: its attributes, the maker, the model number, and price and stock, which are answered from the record.</summary>
public static class AskableFacts
{
    public const string Price = "Price";
    public const string Availability = "Availability";

    public static IReadOnlyList<ProductAttribute> Of(Product product) =>
    [
        .. product.Attributes,
        .. Options(product),
        .. Unless(product, "Brand", product.Brand),
        .. Unless(product, "Model", product.Model),
        .. Unless(product, Price, product.Variants[0].Offer.Price.ToString()),
        .. Unless(product, Availability, "in stock"),
    ];

    /// <summary>Whether the fact stands for price or stock, which are read from the record, and is no attribute of that name.</summary>
    public static bool IsOffer(Product product, Fact fact) => fact.Field is Price or Availability && !Has(product, fact.Field);

    /// <summary>What the variants differ in: "Color: blue, sand".</summary>
    private static IEnumerable<ProductAttribute> Options(Product product) => product.Variants
        .SelectMany(variant => variant.Options)
        .GroupBy(option => option.Key, option => option.Value)
        .Where(option => !Has(product, option.Key))
        .Select(option => new ProductAttribute(option.Key, string.Join(", ", option.Distinct())));

    private static IEnumerable<ProductAttribute> Unless(Product product, string name, string value) =>
        value.Length == 0 || Has(product, name) ? [] : [new(name, value)];

    private static bool Has(Product product, string name) =>
        product.Attributes.Any(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
