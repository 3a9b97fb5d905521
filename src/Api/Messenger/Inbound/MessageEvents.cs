using System.Globalization;
using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>What a shopper sends: words, a quick reply, a product, a picture. Commands of the menu are words like others.</summary>
internal static class MessageEvents
{
    public static InboxEvent Read(InboundItem item, JsonElement message)
    {
        var mid = message.Id("mid");
        if (message.Flag("is_deleted"))
        {
            return mid is null ? item.Notice("message") : item.Of(message.Flag("is_echo") ? item.Recipient : item.Sender, "deleted", "deleted:" + mid, new DeletedInput(mid));
        }

        return message.Flag("is_echo") ? Echo(item, message, mid)
            : message.Flag("is_unsupported") ? item.Event("message", mid, new AttachmentInput(AttachmentKinds.Other))
            : Said(message) is { } input ? item.Event("message", mid, input)
            : item.Notice(message.Text("admin_text") is null ? "message" : "admin_text");
    }

    private static TurnInput? Said(JsonElement message)
    {
        var entry = message.Part("referral") is { } referral ? EntryEvents.Of(referral) : null;
        var text = message.Text("text") ?? "";
        if (message.Part("quick_reply")?.Text("payload") is { } payload)
        {
            return new ChoiceInput(payload, text, entry);
        }

        var (kind, shared) = Attachments.Read(message);
        return text.Length > 0 && !(shared is [{ Link: { } link }] && link == text.Trim()) ? Words(message, text, kind, shared, entry)
            : shared.Count > 0 ? new SharedInput(shared, entry)
            : kind is not null ? new AttachmentInput(kind, entry)
            : null;
    }

    private static TextInput Words(JsonElement message, string text, string? kind, IReadOnlyList<SharedProduct> shared, Entry? entry) => new(text, entry)
    {
        ReplyTo = message.Part("reply_to")?.Id("mid"),
        Shared = shared is [var one] ? one : null,
        Unseen = kind is null || AttachmentKinds.IsMood(kind) ? null : kind,
    };

    /// <summary>
    /// An echo swaps sender and recipient. With our metadata it settles a reply; without it, what our own app did not send was written by a
    /// person or another app.
    /// </summary>
    private static InboxEvent Echo(InboundItem item, JsonElement message, string? mid)
    {
        var metadata = message.Text("metadata") ?? "";
        var isReply = metadata.StartsWith(WebhookParser.MetadataPrefix, StringComparison.Ordinal);
        var app = message.Id("app_id");
        return isReply && long.TryParse(metadata.AsSpan(WebhookParser.MetadataPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? item.Of(item.Recipient, "echo", mid is null ? null : "echo:" + mid, new EchoInput(sequence, mid ?? ""))
            : app is not null && app == item.AppId ? item.Notice("echo")
            : item.Of(item.Recipient, "echo", mid is null ? null : "echo:" + mid, new StaffInput(message.Text("text") ?? "", ThreadEvents.Name(app)));
    }
}
