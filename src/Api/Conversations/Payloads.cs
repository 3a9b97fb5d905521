using System.Globalization;

namespace ProductQA.Api.Conversations;

/// <summary>What our buttons send back. The parts after the verb are ours, but they come from outside: every one is looked up, none is trusted.</summary>
public static class Payloads
{
    public const string GetStarted = "GET_STARTED";
    public const string Human = "HUMAN";

    private const char Separator = '|';

    public static string Product(string id) => Join("PRODUCT", id);

    public static string Price(string id) => Join("PRICE", id);

    public static string Stock(string id) => Join("STOCK", id);

    public static string Buy(string id) => Join("BUY", id);

    public static string BuyVariant(string sku, int quantity) => Join("SKU", quantity.ToString(CultureInfo.InvariantCulture), sku);

    /// <summary>Takes a payload apart: the verb, the quantity where there is one, and the id.</summary>
    public static (string Verb, int Quantity, string Id) Read(string payload)
    {
        var parts = payload.Split(Separator, 3);
        return parts switch
        {
            ["SKU", var count, var sku] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity is > 0 and < 100 => ("SKU", quantity, sku),
            [var verb, var id] => (verb, 1, id),
            _ => (payload, 1, ""),
        };
    }

    private static string Join(params ReadOnlySpan<string> parts) => string.Join(Separator, parts);
}
