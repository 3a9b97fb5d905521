using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>What arrived, and what was read. Messenger names a moment, and sometimes messages; Instagram one message.</summary>
internal static class SeenEvents
{
    public static InboxEvent Delivery(InboundItem item, JsonElement delivery) =>
        item.Event("delivery", null, new SeenInput(WasRead: false, Watermark(delivery), [.. delivery.Texts("mids")]));

    public static InboxEvent Read(InboundItem item, JsonElement read) =>
        item.Event("read", null, new SeenInput(WasRead: true, Watermark(read), read.Id("mid") is { } mid ? [mid] : []));

    private static long Watermark(JsonElement seen) => InboundItem.Milliseconds(seen.Number("watermark"), 0);
}
