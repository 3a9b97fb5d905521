using System.Text.Json;
using System.Text.Unicode;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger.Inbound;

namespace ProductQA.Api.Messenger;

/// <summary>
/// Reads Meta's envelope leniently: every entry and every event, ids as text or number, times in seconds or milliseconds, unknown fields
/// ignored, unknown events kept as notices. Only a body that is not JSON is an error. What is no page's, such as Instagram's, is not read.
/// </summary>
public static class WebhookParser
{
    /// <summary>Marks the replies of this service; an echo that carries it tells that the reply went out.</summary>
    public const string MetadataPrefix = "productqa:";

    /// <param name="body">The raw body.</param>
    /// <param name="appId">The own app's id: who else wrote, or took the thread, is told by it. Empty: not known.</param>
    public static IReadOnlyList<InboxEvent> Parse(ReadOnlyMemory<byte> body, string appId = "")
    {
        if (!Utf8.IsValid(body.Span))
        {
            throw new JsonException("The body is not UTF-8.");
        }

        using var document = JsonDocument.Parse(body);
        return document.RootElement.Text("object") is null or "page" ? [.. document.RootElement.Items("entry").SelectMany(entry => Entry(entry, appId))] : [];
    }

    private static IEnumerable<InboxEvent> Entry(JsonElement entry, string appId)
    {
        var page = entry.Id("id") ?? "unknown";
        var time = InboundItem.Milliseconds(entry.Number("time"), 0);
        return entry.Items("messaging").Select(item => EventFamilies.Read(Item(item)))
            .Concat(entry.Items("standby").Select(item => Overheard(EventFamilies.Read(Item(item)))))
            .Concat(entry.Items("changes").Select(item => Item(item) is { IsWrapped: true } wrapped ? EventFamilies.Read(wrapped) : Item(item).Notice(item.Text("field") ?? "change")));

        InboundItem Item(JsonElement item) => InboundItem.Of(page, time, appId, item);
    }

    /// <summary>In standby another app has the thread: nothing is answered. A confirmation of our own reply still is one.</summary>
    private static InboxEvent Overheard(InboxEvent happened) => happened.Input is EchoInput or ReturnedInput ? happened : happened with { Input = new OverheardInput(happened.Input) };
}
