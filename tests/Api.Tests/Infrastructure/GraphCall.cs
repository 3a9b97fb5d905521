using System.Globalization;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A call that the stand-in took.</summary>
internal sealed record GraphCall(string Person, JsonObject Body, string MessageId)
{
    public string Conversation => TestPage.Conversation(Person);

    public JsonObject? Message => Body["message"] as JsonObject;

    public string? Action => (string?)Body["sender_action"];

    public string Metadata => (string?)Message?["metadata"] ?? "";

    /// <summary>The place in the conversation that the service wrote into the metadata.</summary>
    public long Sequence => long.Parse(Metadata.AsSpan(Metadata.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    /// <summary>The words, wherever the message carries them.</summary>
    public string Words => (string?)Message?["text"] ?? (string?)Message?["attachment"]?["payload"]?["text"] ?? "";
}
