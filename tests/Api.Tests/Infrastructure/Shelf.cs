using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Products of the tests' own.</summary>
internal static class Shelf
{
    public static Product Mug(int? stock = 3, long price = 1250, Availability availability = Availability.InStock) => new()
    {
        Id = "mug",
        Title = "Blue mug",
        Description = "A mug with 'quotes' and 😀",
        Attributes = [new ProductAttribute("height", "9 cm")],
        Variants = [Variant("mug-blue", price, stock, availability), Variant("mug-red", price + 100, null, availability)],
    };

    public static Variant Variant(string sku, long price, int? stock, Availability availability = Availability.InStock) => new()
    {
        Sku = sku,
        Options = new Dictionary<string, string> { ["color"] = sku.Split('-')[^1] },
        Offer = new Offer { Price = new Money(price, "USD"), Availability = availability, Stock = stock },
    };
}
