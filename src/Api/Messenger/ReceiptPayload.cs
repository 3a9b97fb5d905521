using System.Globalization;
using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger;

/// <summary>The receipt template. Amounts are decimal numbers, the time is a text of seconds.</summary>
internal static class ReceiptPayload
{
    /// <summary>Whether the receipt has everything that Messenger demands.</summary>
    public static bool IsWhole(ReceiptReply receipt) => Array.TrueForAll(
        [receipt.Buyer, receipt.OrderNumber, receipt.Currency, receipt.PaymentMethod, receipt.Title], text => !string.IsNullOrWhiteSpace(text));

    public static JsonObject Of(ReceiptReply receipt) => new()
    {
        ["recipient_name"] = receipt.Buyer,
        ["order_number"] = receipt.OrderNumber,
        ["currency"] = receipt.Currency,
        ["payment_method"] = receipt.PaymentMethod,
        ["timestamp"] = (receipt.PaidAt / 1000).ToString(CultureInfo.InvariantCulture),
        ["summary"] = new JsonObject { ["total_cost"] = receipt.Total },
        ["elements"] = new JsonArray(new JsonObject
        {
            ["title"] = MessengerLimits.Fit(receipt.Title, MessengerLimits.CardText),
            ["quantity"] = receipt.Quantity,
            ["price"] = receipt.UnitPrice,
            ["currency"] = receipt.Currency,
        }),
    };
}
