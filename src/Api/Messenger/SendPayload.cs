using System.Globalization;
using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger;

/// <summary>Turns a reply into the Send API's JSON, within its limits.</summary>
public static class SendPayload
{
    private const int MostQuickReplies = 13;
    private const int MostCards = 10;
    private const int MostButtons = 3;
    private const int TitleLimit = 20;
    private const int CardTextLimit = 80;

    public static JsonObject Message(string person, Reply reply, string metadata, Uri? publicUrl) => new()
    {
        ["recipient"] = new JsonObject { ["id"] = person },
        ["messaging_type"] = "RESPONSE",
        ["message"] = Body(reply, metadata, publicUrl),
    };

    public static JsonObject TypingOn(string person) => new()
    {
        ["recipient"] = new JsonObject { ["id"] = person },
        ["sender_action"] = "typing_on",
    };

    private static JsonObject Body(Reply reply, string metadata, Uri? publicUrl)
    {
        var body = reply switch
        {
            CardsReply { Cards.Count: > 0 } cards => Template("generic", new JsonObject { ["elements"] = Array(cards.Cards.Take(MostCards), card => CardElement(card, publicUrl)) }),
            ButtonsReply { Buttons.Count: > 0 } buttons => Template("button", new JsonObject { ["text"] = buttons.Words, ["buttons"] = Buttons(buttons.Buttons) }),
            ReceiptReply receipt => Template("receipt", Receipt(receipt)),
            _ => new JsonObject { ["text"] = reply.Text },
        };
        body["metadata"] = metadata;
        if (reply.QuickReplies.Count > 0)
        {
            body["quick_replies"] = Array(reply.QuickReplies.Take(MostQuickReplies), quick => new JsonObject
            {
                ["content_type"] = "text",
                ["title"] = Fit(quick.Title, TitleLimit),
                ["payload"] = quick.Payload,
            });
        }

        return body;
    }

    private static JsonObject CardElement(Card card, Uri? publicUrl)
    {
        var element = new JsonObject { ["title"] = Fit(card.Title, CardTextLimit) };
        if (card.Subtitle.Length > 0)
        {
            element["subtitle"] = Fit(card.Subtitle, CardTextLimit);
        }

        if (Absolute(card.ImageLink, publicUrl) is { } image)
        {
            element["image_url"] = image;
        }

        if (card.Buttons.Count > 0)
        {
            element["buttons"] = Buttons(card.Buttons);
        }

        return element;
    }

    private static JsonObject Receipt(ReceiptReply receipt) => new()
    {
        ["recipient_name"] = receipt.Buyer,
        ["order_number"] = receipt.OrderNumber,
        ["currency"] = receipt.Currency,
        ["payment_method"] = receipt.PaymentMethod,
        ["timestamp"] = (receipt.PaidAt / 1000).ToString(CultureInfo.InvariantCulture),
        ["summary"] = new JsonObject { ["total_cost"] = receipt.Total },
        ["elements"] = new JsonArray(new JsonObject
        {
            ["title"] = Fit(receipt.Title, CardTextLimit),
            ["quantity"] = receipt.Quantity,
            ["price"] = receipt.UnitPrice,
            ["currency"] = receipt.Currency,
        }),
    };

    private static JsonArray Buttons(IReadOnlyList<Button> buttons) => Array(buttons.Take(MostButtons), button => button.Url is { } url
        ? new JsonObject { ["type"] = "web_url", ["title"] = Fit(button.Title, TitleLimit), ["url"] = url, ["webview_height_ratio"] = "tall" }
        : new JsonObject { ["type"] = "postback", ["title"] = Fit(button.Title, TitleLimit), ["payload"] = button.Payload });

    private static JsonObject Template(string type, JsonObject payload)
    {
        payload["template_type"] = type;
        return new JsonObject { ["attachment"] = new JsonObject { ["type"] = "template", ["payload"] = payload } };
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> element) => new([.. items.Select(element)]);

    /// <summary>Meta fetches pictures itself: only an absolute address helps it.</summary>
    private static string? Absolute(string link, Uri? publicUrl) =>
        Uri.TryCreate(link, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? link
        : link.Length > 0 && publicUrl is not null ? new Uri(publicUrl, "shop/" + link).ToString()
        : null;

    private static string Fit(string text, int limit) =>
        text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1)].TrimEnd() + "…";
}
