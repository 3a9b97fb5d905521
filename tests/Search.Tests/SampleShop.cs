using ProductQA.Search.Catalog;

namespace ProductQA.Search.Tests;

/// <summary>A small shop for tables of queries.</summary>
internal static class SampleShop
{
    public static IReadOnlyList<Product> Products { get; } =
    [
        Make("t20", "Trailhead 20 Backpack", "Nordfell", "NF-TH20", "Backpacks", 7900, "A light pack for day hikes.", ("Weight", "780 g"), ("Rain cover", "not included"), ("Waterproof", "No"), ("Color", "blue")),
        Make("t30", "Trailhead 30 Backpack", "Nordfell", "NF-TH30", "Backpacks", 10900, "A pack for long days.", ("Weight", "1.1 kg"), ("Rain cover", "included"), ("Color", "green")),
        Make("dv7", "HP Pavilion dv7-1211ea Notebook Silver 43.2 cm (17\")", "HP", "dv7-1211ea", "Laptops", 10995, "A notebook.", ("Display resolution", "1440 x 900"), ("Weight", "3.5 kg")),
        Make("bag", "Laptop bag 17\" black", "Urban", "UB17", "Laptop bags", 3900, "Fits a laptop of 17 inches.", ("Color", "black"), ("Weight", "600 g")),
        Make("mouse", "Logitech M90 mouse", "Logitech", "LGT-M90", "Mice", 900, "Wired mouse.", ("Cable length", "1.8 m")),
        Make("mug-b", "Harbor stoneware mug", "Brindlewood", "BRW-1", "Mugs", 1450, "A mug of stoneware.", ("Dishwasher safe", "Yes")),
        Make("buds", "Samsung Galaxy Buds", "Samsung", "SM-R175", "Headphones", 12900, "Earbuds without a wire.", ("Waterproof", "Yes"), ("Battery life", "11 h")),
        Make("cable3", "StarTech.com 3 m USB 2.0 A to B cable", "StarTech.com", "USB2HAB3M", "Cables", 595, "A printer cable.", ("Cable length", "3")),
        Make("cable5", "StarTech.com 5 m USB 2.0 A to B cable", "StarTech.com", "USB2HAB5M", "Cables", 795, "A printer cable.", ("Cable length", "5")),
        Make("creme", "Crème à la rose 50 ml", "Fleur", "", "Creams", 2500, "Face cream.", ("Volume", "50 ml")),
        Make("tape1", "Brother labelling tape 9mm", "Brother", "", "Tapes", 1200, "Black on white."),
        Make("tape2", "Brother labelling tape 9mm", "Brother", "", "Tapes", 1300, "Black on yellow."),
    ];

    private static Product Make(string id, string title, string brand, string model, string kind, long price, string description, params (string Name, string Value)[] facts) => new()
    {
        Id = id,
        Title = title,
        Brand = brand,
        Model = model,
        Kind = kind,
        Description = description,
        Attributes = [.. facts.Select(fact => new ProductAttribute(fact.Name, fact.Value))],
        Variants = [new Variant { Sku = id + "-sku", Gtin = id == "dv7" ? "0884420588030" : "", Offer = new Offer { Price = new Money(price, "USD"), Availability = Availability.InStock } }],
    };
}
