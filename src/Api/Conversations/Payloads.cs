using System.Globalization;
using ProductQA.Api.Answering;

namespace ProductQA.Api.Conversations;

/// <summary>What our buttons send back. The parts after the verb are ours, but they come from outside: every one is looked up, none is trusted.</summary>
public static class Payloads
{
    public const string GetStarted = "GET_STARTED";
    public const string Human = "HUMAN";

    /// <summary>Back from a person to the bot.</summary>
    public const string Bot = "BOT";
    public const string ProductVerb = "PRODUCT";
    public const string PriceVerb = "PRICE";
    public const string StockVerb = "STOCK";
    public const string FactVerb = "FACT";
    public const string BuyVerb = "BUY";
    public const string VariantVerb = "SKU";

    /// <summary>An answer that narrows a search. It is read as if it had been typed.</summary>
    public const string NarrowVerb = "NARROW";

    /// <summary>Deletes the shopper's data, with a token that proves the question was asked here and just now.</summary>
    public const string DeleteVerb = "DELETE";

    /// <summary>Deletes nothing after all.</summary>
    public const string Keep = "KEEP_DATA";

    /// <summary>Shows the cart.</summary>
    public const string Cart = "CART";

    /// <summary>Offers the cart to be paid.</summary>
    public const string CheckOut = "CHECK_OUT";
    public const string EmptyCart = "EMPTY_CART";

    /// <summary>The shopper wants to add to what was offered.</summary>
    public const string AddMore = "ADD_MORE";

    /// <summary>Sets the pieces of a line of the cart; none: it goes.</summary>
    public const string CountVerb = "COUNT";

    /// <summary>Cancels an order of this conversation that is not paid.</summary>
    public const string CancelVerb = "CANCEL";

    private const char Separator = '|';

    public static string Product(string id) => Join(ProductVerb, id);

    public static string Price(string id) => Join(PriceVerb, id);

    public static string Stock(string id) => Join(StockVerb, id);

    public static string Buy(string id) => Join(BuyVerb, id);

    /// <summary>Asks for a fact of a product; its name holds no separator.</summary>
    public static string Fact(string name, string id) => Join(FactVerb, name, id);

    public static string Delete(string token) => Join(DeleteVerb, token);

    public static string Narrow(string words) => Join(NarrowVerb, words);

    public static string BuyVariant(string sku, int quantity) => Join(VariantVerb, quantity.ToString(CultureInfo.InvariantCulture), sku);

    public static string Count(string sku, int pieces) => Join(CountVerb, pieces.ToString(CultureInfo.InvariantCulture), sku);

    public static string Cancel(string orderId) => Join(CancelVerb, orderId);

    /// <summary>Takes a payload apart: the verb, the quantity where there is one, and the id.</summary>
    public static (string Verb, int Quantity, string Id) Read(string payload)
    {
        var parts = payload.Split(Separator, 3);
        return parts switch
        {
            [VariantVerb, var count, var sku] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity is > 0 and <= Purchases.MostPieces => (VariantVerb, quantity, sku),
            [CountVerb, var count, var sku] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) && pieces is >= 0 and <= Purchases.MostPieces => (CountVerb, pieces, sku),
            [var verb, var id] => (verb, 1, id),
            [FactVerb, _, var id] => (FactVerb, 1, id),
            _ => (payload, 1, ""),
        };
    }

    /// <summary>The name of the fact that a payload asks for.</summary>
    public static string FactName(string payload) => payload.Split(Separator, 3) is [FactVerb, var name, _] ? name : "";

    private static string Join(params ReadOnlySpan<string> parts) => string.Join(Separator, parts);
}
