using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>What the Send API refuses, from its documented limits.</summary>
internal static class GraphRules
{
    private static readonly string[] ReceiptNames = ["recipient_name", "order_number", "currency", "payment_method"];

    /// <summary>Why Meta would refuse the body, or nothing.</summary>
    public static string? Refusal(JsonObject body)
    {
        var message = body["message"] as JsonObject;
        return string.IsNullOrEmpty((string?)body["recipient"]?["id"]) ? "no recipient"
            : message is null ? Action(body)
            : Right(body) ?? Message(message, (string?)body["messaging_type"] == "UTILITY");
    }

    /// <summary>The right by which the message is sent. Of the tags only HUMAN_AGENT lives; the others died on 2026-04-27.</summary>
    private static string? Right(JsonObject body) => (string?)body["messaging_type"] switch
    {
        "RESPONSE" or "UPDATE" or "UTILITY" => body.ContainsKey("tag") ? "a tag without messaging_type MESSAGE_TAG" : null,
        "MESSAGE_TAG" => (string?)body["tag"] == "HUMAN_AGENT" ? null : "a dead tag",
        _ => "no messaging_type",
    };

    private static string? Action(JsonObject body) =>
        (string?)body["sender_action"] is "typing_on" or "typing_off" or "mark_seen" ? null : "neither a message nor a sender action";

    private static string? Message(JsonObject message, bool isUtility)
    {
        var text = (string?)message["text"];
        var attachment = message["attachment"];
        return isUtility != message["template"] is JsonObject ? "a utility message is a template, and nothing else is"
            : isUtility ? Utility((JsonObject)message["template"]!)
            : (text is null) == (attachment is null) ? "give either text or an attachment"
            : text is not null && Bad(text, 1999) ? "text of 1 to 1999 characters"
            : Over((string?)message["metadata"], 999) ? "metadata of up to 999 characters"
            : QuickReplies(message["quick_replies"] as JsonArray) ?? (attachment is null ? null : Template(attachment));
    }

    private static string? Utility(JsonObject template) =>
        Bad((string?)template["name"], 512) || Bad((string?)template["language"]?["code"], 10) ? "a template without name or language"
        : template["components"] is not JsonArray components || components.OfType<JsonObject>().Any(part => (string?)part["type"] == "body" && part["parameters"] is not JsonArray)
            ? "a template without its parameters"
        : null;

    private static string? QuickReplies(JsonArray? replies) =>
        replies is null ? null
        : replies.Count is 0 or > 13 ? "1 to 13 quick replies"
        : replies.Any(reply => Bad((string?)reply?["title"], 20) || Bad((string?)reply?["payload"], 1000) || (string?)reply?["content_type"] != "text")
            ? "quick replies of 1 to 20 characters with a payload of up to 1000"
        : null;

    private static string? Template(JsonNode attachment)
    {
        var payload = attachment["payload"] as JsonObject;
        return (string?)attachment["type"] != "template" || payload is null ? "an attachment that is no template"
            : (string?)payload["template_type"] switch
            {
                "button" => Bad((string?)payload["text"], 640) ? "a button template's text of 1 to 640 characters" : Buttons(payload["buttons"] as JsonArray, least: 1),
                "generic" => Elements(payload["elements"] as JsonArray),
                "product" => Products(payload["elements"] as JsonArray),
                "receipt" => Receipt(payload),
                _ => "an unknown template",
            };
    }

    private static string? Elements(JsonArray? elements) =>
        elements is null or { Count: 0 or > 10 } ? "1 to 10 elements"
        : elements.OfType<JsonObject>().Select(Element).FirstOrDefault(refusal => refusal is not null);

    private static string? Element(JsonObject element) =>
        Bad((string?)element["title"], 80) ? "an element's title of 1 to 80 characters"
        : element.ContainsKey("subtitle") && Bad((string?)element["subtitle"], 80) ? "an element's subtitle of 1 to 80 characters"
        : element.Count < 2 ? "at least one property besides the title"
        : element["default_action"] is JsonObject action && ((string?)action["type"] != "web_url" || action.ContainsKey("title") || !IsSecure((string?)action["url"])) ? "a default action that is no https address without a title"
        : Buttons(element["buttons"] as JsonArray, least: 0);

    private static string? Buttons(JsonArray? buttons, int least) =>
        buttons is null ? (least == 0 ? null : "buttons are missing")
        : buttons.Count is 0 or > 3 ? "1 to 3 buttons"
        : buttons.OfType<JsonObject>().Any(button => Bad((string?)button["title"], 20)) ? "a button's title of 1 to 20 characters"
        : buttons.OfType<JsonObject>().Any(IsHalfButton) ? "a button without its payload or address"
        : null;

    private static bool IsHalfButton(JsonObject button) => (string?)button["type"] switch
    {
        "postback" => Bad((string?)button["payload"], 1000),
        "web_url" => !Uri.TryCreate((string?)button["url"], UriKind.Absolute, out _),
        _ => true,
    };

    private static string? Products(JsonArray? elements) =>
        elements is null or { Count: 0 or > 10 } || elements.Any(element => Bad((string?)element?["id"], 100)) ? "1 to 10 products with their ids" : null;

    private static bool IsSecure(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private static string? Receipt(JsonObject payload) =>
        ReceiptNames.Any(name => Bad((string?)payload[name], 1000)) ? "a receipt without its names"
        : payload["summary"]?["total_cost"]?.GetValueKind() != JsonValueKind.Number ? "a receipt without its total"
        : payload["elements"] is JsonArray elements && (elements.Count > 100 || elements.Any(element => Bad((string?)element?["title"], 1000) || element?["price"]?.GetValueKind() != JsonValueKind.Number))
            ? "up to 100 elements with title and price"
        : null;

    private static bool Bad(string? text, int most) => string.IsNullOrEmpty(text) || text.Length > most || HasHalfCharacter(text);

    private static bool Over(string? text, int most) => text is not null && text.Length > most;

    private static bool HasHalfCharacter(string text) => text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD);
}
