using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Tests.Knowledge;

/// <summary>Made products for what is learned of a catalog.</summary>
internal static class Shelves
{
    private static readonly string[] Makers = ["Acme", "Borg", "Cito", "Dana"];

    /// <summary>Titles of four makers as real ones are: laptops, bags for them, and cables.</summary>
    public static List<Product> Electronics() =>
    [
        .. Enumerable.Range(0, 12).Select(i => Make($"laptop{i}", $"{Makers[i % 4]} X{i * 7 + 10} Laptop 15.6\" 8 GB Black", Makers[i % 4], "Fast laptop for work.", ("Memory", "8 GB"), ("Colour", "Black"))),
        .. Enumerable.Range(0, 12).Select(i => Make($"bag{i}", $"{Makers[i % 4]} Urban laptop bag for 15.6\" Blue", Makers[i % 4], "A bag that fits a laptop.", ("Colour", "Blue"), ("Volume", "12 l"))),
        .. Enumerable.Range(0, 12).Select(i => Make($"cable{i}", $"{Makers[i % 4]} {i + 1} m USB cable White", Makers[i % 4], "A cable.", ("Colour", "White"), ("Length", $"{i + 1}"))),
    ];

    public static Product Make(string id, string title, string brand = "", string description = "", params (string Name, string Value)[] facts) => new()
    {
        Id = id,
        Title = title,
        Brand = brand,
        Description = description,
        ImageLink = "https://shop.example/" + id + ".jpg",
        Attributes = [.. facts.Select(fact => new ProductAttribute(fact.Name, fact.Value))],
        Variants = [new Variant { Sku = id, Offer = new Offer { Price = new Money(1000, "USD"), Availability = Availability.InStock } }],
    };

    public static CatalogProfile Learn(IEnumerable<Product> products)
    {
        var builder = new ProfileBuilder();
        foreach (var product in products)
        {
            builder.Observe(product);
        }

        return builder.Build();
    }

    public static AttributeProfile Attribute(string name, params string[] values) =>
        Learn(values.Select((value, at) => Make($"p{at}", $"Thing {at}", facts: (name, value)))).Attributes.Single();
}
