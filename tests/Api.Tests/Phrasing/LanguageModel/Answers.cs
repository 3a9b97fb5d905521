using ProductQA.Api.Answering;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>Outcomes to reword, by a name that a table of tests can hold. Beside each stands its template.</summary>
internal static class Answers
{
    /// <summary>Longer than the values that are kept word for word as one.</summary>
    public const string LongPolicy =
        "Within 30 days we exchange unused goods in the original box for another size or colour, but not shoes that were worn outside. Write to us with your "
        + "order number and we send a label by email; we pay, you wait for the parcel service. If the new thing costs more, only the difference is due, and "
        + "if it costs less, the difference comes back to the card that was used for the order.";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Outcome Of(string name) => name switch
    {
        // The item weight of the HP Pavilion dv7 is 1.83 pounds.
        "weight" => Fact("how heavy is it", "Item weight", "1.83 pounds"),

        // The weight of the HP Pavilion dv7 is 3.4.
        "bare weight" => Fact("how heavy is it", "Weight", "3.4"),

        // The display size of the HP Pavilion dv7 is 17".
        "display" => Fact("how big is the display", "Display size", "17\""),

        // The item dimensions of the HP Pavilion dv7 are width 9 inches, length 12 inches and height 5 inches.
        "dimensions" => Fact("how big", "item_dimensions", "width 9 inches, length 12 inches, height 5 inches"),

        // The lowest temperature of the HP Pavilion dv7 is -20 °C.
        "cold" => Fact("how cold may it get", "Lowest temperature", "-20 °C"),

        // No, the HP Pavilion dv7 has no touchscreen.
        "no touchscreen" => Fact("does it have a touch screen?", "Touchscreen", "No"),

        // No, batteries are not included with the HP Pavilion dv7.
        "no batteries" => Fact("are batteries included?", "Batteries included", "No"),

        // Yes, the HP Pavilion dv7 has Bluetooth.
        "bluetooth" => Fact("does it have bluetooth?", "Bluetooth", "Yes"),

        // The HP Pavilion dv7 is wireless.
        "wireless" => Fact("is it wired", "Wireless", "Yes"),

        // No, the HP Pavilion dv7 is not dishwasher safe.
        "not dishwasher safe" => Fact("is it dishwasher safe", "Dishwasher safe", "No"),

        // No, the HP Pavilion dv7 is listed with the colour Silver.
        "colour" => Fact("is it blue?", "Colour", "Silver"),

        // The HP Pavilion dv7 has 3 USB 2.0 ports.
        "ports" => Fact("how many usb ports", "USB 2.0 ports quantity", "3"),

        // The HP Pavilion dv7 costs $52.95.
        "price" => new PriceAnswered(Product(Sold(5295)), [Sold(5295)], Now),

        // The HP Pavilion dv7 is on sale for $40.00 instead of $50.00.
        "sale" => new PriceAnswered(Product(OnSale), [OnSale], Now),

        // The HP Pavilion dv7 costs from $10.00 to $20.00, depending on the version.
        "prices" => new PriceAnswered(Product(Sold(1000, "Red"), Sold(2000, "Blue")), [Sold(1000, "Red"), Sold(2000, "Blue")], Now),

        // Yes, the HP Pavilion dv7 is in stock, only 3 left.
        "few" => new StockAnswered(Product(Sold(5295, stock: 3)), [Sold(5295, stock: 3)]),

        // Sorry, the HP Pavilion dv7 is sold out right now.
        "sold out" => new StockAnswered(Product(Sold(5295, stock: 0)), [Sold(5295, stock: 0)]),

        // The HP Pavilion dv7 can be pre-ordered; it is not in stock yet.
        "preorder" => new StockAnswered(Product(Preordered), [Preordered]),

        // The HP Pavilion dv7 is in stock in Red. Sold out in Blue.
        "variants" => new StockAnswered(Product(Sold(5295, "Red"), Sold(5295, "Blue", 0)), [Sold(5295, "Red"), Sold(5295, "Blue", 0)]),

        "policy" => new PolicyAnswered(new Fact("", "Returns", "Orders over $50 ship free. Returns cost $5 within 30 days, unopened items only.", "policy")),
        "long policy" => new PolicyAnswered(new Fact("", "Exchange", LongPolicy, "policy")),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such answer."),
    };

    public static FactAnswered Fact(string question, string field, string value) =>
        new(Product(Sold(5295)), new Fact("p1", field, value, "attribute"), question);

    public static Product Product(params Variant[] variants) => new() { Id = "p1", Title = "HP Pavilion dv7", Brand = "HP", Variants = variants };

    public static Variant Sold(long cents, string colour = "", int? stock = 9) => new()
    {
        Sku = "s1" + colour,
        Options = colour.Length > 0 ? new Dictionary<string, string> { ["Color"] = colour } : [],
        Offer = new Offer { Price = new Money(cents, "USD"), Availability = Availability.InStock, Stock = stock },
    };

    private static Variant OnSale => new() { Sku = "s1", Offer = new Offer { Price = new Money(5000, "USD"), SalePrice = new Money(4000, "USD"), Availability = Availability.InStock } };

    private static Variant Preordered => new() { Sku = "s1", Offer = new Offer { Price = new Money(5000, "USD"), Availability = Availability.Preorder } };
}
