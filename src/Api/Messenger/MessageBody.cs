using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger;

/// <summary>
/// A reply as a message of the Send API, within its limits: text, button template, generic template (product template where the page's
/// catalog has the products), receipt. A reply that lacks what a template demands goes out as its words.
/// </summary>
internal static class MessageBody
{
    public static JsonObject Of(Reply reply, Uri? publicUrl, bool withCatalogIds)
    {
        var body = reply switch
        {
            CardsReply cards when withCatalogIds && HasCatalogIds(cards) => Products(cards),
            CardsReply { Cards.Count: > 0 } cards => Cards(cards, publicUrl) ?? Text(reply),
            ButtonsReply buttons when Buttons(buttons.Buttons) is { Count: > 0 } pressed =>
                Template("button", new JsonObject { ["text"] = MessengerLimits.Fit(buttons.Words, MessengerLimits.ButtonsText), ["buttons"] = pressed }),
            ReceiptReply receipt when ReceiptPayload.IsWhole(receipt) => Template("receipt", ReceiptPayload.Of(receipt)),
            _ => Text(reply),
        };
        if (QuickReplies(reply.QuickReplies) is { Count: > 0 } quick)
        {
            body["quick_replies"] = quick;
        }

        return body;
    }

    /// <summary>Whether the page's own catalog can show the products.</summary>
    public static bool HasCatalogIds(Reply reply) =>
        reply is CardsReply { Cards.Count: > 0 } cards && cards.Cards.All(card => card.CatalogId is { Length: > 0 });

    private static JsonObject Text(Reply reply) => new() { ["text"] = MessengerLimits.Fit(reply.Text, MessengerLimits.Text) };

    private static JsonObject Products(CardsReply cards) => Template("product", new JsonObject
    {
        ["elements"] = Array(cards.Cards.Take(MessengerLimits.Cards), card => new JsonObject { ["id"] = card.CatalogId }),
    });

    /// <summary>A card needs something besides its title; where one has nothing, none are shown.</summary>
    private static JsonObject? Cards(CardsReply cards, Uri? publicUrl)
    {
        var elements = cards.Cards.Take(MessengerLimits.Cards).Select(card => CardElement(card, publicUrl)).ToList();
        return elements.TrueForAll(element => element.Count > 1) ? Template("generic", new JsonObject { ["elements"] = new JsonArray([.. elements]) }) : null;
    }

    private static JsonObject CardElement(Card card, Uri? publicUrl)
    {
        var element = new JsonObject { ["title"] = MessengerLimits.Fit(card.Title, MessengerLimits.CardText) };
        if (!string.IsNullOrWhiteSpace(card.Subtitle))
        {
            element["subtitle"] = MessengerLimits.Fit(card.Subtitle, MessengerLimits.CardText);
        }

        if (Absolute(card.ImageLink, publicUrl) is { } image)
        {
            element["image_url"] = image;
        }

        if (Uri.TryCreate(card.Link, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps)
        {
            element["default_action"] = new JsonObject { ["type"] = "web_url", ["url"] = card.Link, ["webview_height_ratio"] = "tall" };
        }

        if (Buttons(card.Buttons) is { Count: > 0 } buttons)
        {
            element["buttons"] = buttons;
        }

        return element;
    }

    private static JsonArray Buttons(IReadOnlyList<Button> buttons) =>
        Array(buttons.Where(IsWhole).Take(MessengerLimits.Buttons), button => button.Url is { } url
            ? new JsonObject { ["type"] = "web_url", ["title"] = MessengerLimits.Fit(button.Title, MessengerLimits.Title), ["url"] = url, ["webview_height_ratio"] = "tall" }
            : new JsonObject { ["type"] = "postback", ["title"] = MessengerLimits.Fit(button.Title, MessengerLimits.Title), ["payload"] = button.Payload });

    private static bool IsWhole(Button button) => button.Url is { } url
        ? !string.IsNullOrWhiteSpace(button.Title) && IsWeb(url)
        : MessengerLimits.Takes(button.Title, button.Payload);

    private static JsonArray QuickReplies(IReadOnlyList<QuickReply> replies) =>
        Array(replies.Where(quick => MessengerLimits.Takes(quick.Title, quick.Payload)).Take(MessengerLimits.QuickReplies), quick => new JsonObject
        {
            ["content_type"] = "text",
            ["title"] = MessengerLimits.Fit(quick.Title, MessengerLimits.Title),
            ["payload"] = quick.Payload,
        });

    private static JsonObject Template(string type, JsonObject payload)
    {
        payload["template_type"] = type;
        return new JsonObject { ["attachment"] = new JsonObject { ["type"] = "template", ["payload"] = payload } };
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> element) => new([.. items.Select(element)]);

    /// <summary>Meta fetches pictures itself: only an absolute address helps it.</summary>
    private static string? Absolute(string link, Uri? publicUrl) =>
        IsWeb(link) ? link
        : link.Length > 0 && publicUrl is not null ? new Uri(publicUrl, "shop/" + link).ToString()
        : null;

    private static bool IsWeb(string link) => Uri.TryCreate(link, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https";
}
