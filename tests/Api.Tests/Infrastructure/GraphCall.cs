using System.Globalization;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A call that the stand-in took.</summary>
internal sealed record GraphCall(string Page, string Person, JsonObject Body, string MessageId, DateTimeOffset At)
{
    public string Conversation => $"messenger:{Page}:{Person}";

    public JsonObject? Message => Body["message"] as JsonObject;

    public string? Action => (string?)Body["sender_action"];

    /// <summary>The right by which it is sent: RESPONSE, UPDATE, UTILITY, or the tag.</summary>
    public string? Right => (string?)Body["tag"] ?? (string?)Body["messaging_type"];

    public string Metadata => (string?)Message?["metadata"] ?? "";

    /// <summary>The place in the conversation that the service wrote into the metadata.</summary>
    public long Sequence => long.Parse(Metadata.AsSpan(Metadata.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    /// <summary>The words, wherever the message carries them.</summary>
    public string Words => (string?)Message?["text"] ?? (string?)Payload?["text"] ?? string.Join('\n', Elements.Select(element => (string?)element["title"]));

    /// <summary>What can be pressed: titles and what they send back.</summary>
    public IEnumerable<(string Title, string Payload, bool IsQuickReply)> Presses =>
        Objects(Message?["quick_replies"]).Select(quick => ((string)quick["title"]!, (string)quick["payload"]!, true))
            .Concat(Objects(Payload?["buttons"]).Concat(Elements.SelectMany(element => Objects(element["buttons"])))
                .Where(button => (string?)button["type"] == "postback").Select(button => ((string)button["title"]!, (string)button["payload"]!, false)));

    private JsonNode? Payload => Message?["attachment"]?["payload"];

    private IEnumerable<JsonObject> Elements => Objects(Payload?["elements"]);

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}
