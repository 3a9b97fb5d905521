namespace ProductQA.Nlu;

/// <summary>The kinds of <see cref="Slot"/>.</summary>
public static class SlotKinds
{
    /// <summary>How many pieces: "two of those", "3x". Value: a whole number from 1 to 999.</summary>
    public const string Quantity = "quantity";

    /// <summary>A price, exact or about: "is it $20", "around 40 quid". Value: a decimal number with a dot, from 0 to 10,000,000.</summary>
    public const string Price = "price";

    /// <summary>An upper limit of price: "under $50". Value: a decimal number with a dot.</summary>
    public const string MaximumPrice = "maximum_price";

    /// <summary>A lower limit of price: "over 20 eur". Value: a decimal number with a dot.</summary>
    public const string MinimumPrice = "minimum_price";

    /// <summary>An order's number: "order A-1001". Value: the code in upper case.</summary>
    public const string OrderNumber = "order_number";

    /// <summary>A colour: "navy", "dark blue". Value: the words in lower case.</summary>
    public const string Colour = "colour";

    /// <summary>A clothing or shoe size: "size M", "size 42". Value: the size in upper case.</summary>
    public const string Size = "size";

    /// <summary>A person of the shop: "an agent", "your manager". Value: the word for the person in lower case.</summary>
    public const string Person = "person";

    /// <summary>A model number, in any spelling: "dv7-1211ea", "dv 7 1211 ea". Value: as the catalog writes it; the code in upper case where the catalog has none.</summary>
    public const string ModelNumber = "model_number";

    /// <summary>A maker of the catalog. Value: as the catalog writes it.</summary>
    public const string Brand = "brand";

    /// <summary>A kind of product, or words of a title: "mugs", "harbor mug". Value: the kind as the catalog writes it, or the words in lower case.</summary>
    public const string Product = "product";

    /// <summary>An attribute of the catalog: "battery life". Value: the name as the catalog writes it.</summary>
    public const string Attribute = "attribute";

    /// <summary>A value of an attribute: "stainless steel". Value: as the catalog writes it.</summary>
    public const string AttributeValue = "attribute_value";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Quantity, Price, MaximumPrice, MinimumPrice, OrderNumber, Colour, Size, Person, ModelNumber, Brand, Product, Attribute, AttributeValue];
}
