using System.Globalization;
using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger;

/// <summary>The receipt template. Amounts are decimal numbers, the time is a text of seconds.</summary>
internal static class ReceiptPayload
{
    /// <summary>Messenger takes no more elements.</summary>
    private const int MostLines = 100;

    /// <summary>Whether the receipt has everything that Messenger demands.</summary>
    public static bool IsWhole(ReceiptReply receipt) => Array.TrueForAll(
        [receipt.Buyer, receipt.OrderNumber, receipt.Currency, receipt.PaymentMethod, .. receipt.Lines.Select(line => line.Title)], text => !string.IsNullOrWhiteSpace(text)) && receipt.Lines.Count > 0;

    public static JsonObject Of(ReceiptReply receipt) => new()
    {
        ["recipient_name"] = receipt.Buyer,
        ["order_number"] = receipt.OrderNumber,
        ["currency"] = receipt.Currency,
        ["payment_method"] = receipt.PaymentMethod,
        ["timestamp"] = (receipt.PaidAt / 1000).ToString(CultureInfo.InvariantCulture),
        ["summary"] = Summary(receipt),
        ["elements"] = new JsonArray([.. receipt.Lines.Take(MostLines).Select(line => Element(line, receipt.Currency))]),
    };

    private static JsonObject Summary(ReceiptReply receipt)
    {
        var summary = new JsonObject { ["total_cost"] = receipt.Total };
        if (receipt.Shipping is { } shipping)
        {
            summary["subtotal"] = receipt.Lines.Sum(line => line.UnitPrice * line.Quantity);
            summary["shipping_cost"] = shipping;
        }

        return summary;
    }

    private static JsonObject Element(ReceiptLine line, string currency)
    {
        var element = new JsonObject
        {
            ["title"] = MessengerLimits.Fit(line.Title, MessengerLimits.CardText),
            ["quantity"] = line.Quantity,
            ["price"] = line.UnitPrice,
            ["currency"] = currency,
        };
        if (line.Options.Length > 0)
        {
            element["subtitle"] = MessengerLimits.Fit(line.Options, MessengerLimits.CardText);
        }

        return element;
    }
}
