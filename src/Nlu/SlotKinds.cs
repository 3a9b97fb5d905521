namespace ProductQA.Nlu;

/// <summary>The kinds of <see cref="Slot"/>.</summary>
public static class SlotKinds
{
    /// <summary>How many pieces: "two of those", "3x". Value: a whole number from 1.</summary>
    public const string Quantity = "quantity";

    /// <summary>An upper limit of price: "under $50". Value: a decimal number with a dot.</summary>
    public const string MaximumPrice = "maximum_price";

    /// <summary>A lower limit of price: "over 20 eur". Value: a decimal number with a dot.</summary>
    public const string MinimumPrice = "minimum_price";

    /// <summary>An order's number: "order A-1001". Value: the code in upper case.</summary>
    public const string OrderNumber = "order_number";

    /// <summary>A colour word. Value: the word in lower case.</summary>
    public const string Colour = "colour";

    /// <summary>A clothing or shoe size: "size M", "size 42". Value: the size in upper case.</summary>
    public const string Size = "size";
}
