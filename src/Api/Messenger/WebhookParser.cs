using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger;

/// <summary>
/// Reads Meta's envelope leniently: every entry and every event, ids as text or number, times in seconds or milliseconds, unknown fields
/// ignored, unknown events kept as notices. Only a body that is not JSON is an error.
/// </summary>
public static class WebhookParser
{
    /// <summary>Marks the replies of this service; an echo that carries it tells that the reply went out.</summary>
    public const string MetadataPrefix = "productqa:";

    public static IReadOnlyList<InboxEvent> Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            throw new JsonException("The body is not UTF-8.");
        }

        using var document = JsonDocument.Parse(body);
        var events = new List<InboxEvent>();
        foreach (var entry in document.RootElement.Items("entry"))
        {
            var page = Id(entry, "id") ?? "unknown";
            var time = Milliseconds(entry.Number("time"));
            events.AddRange(entry.Items("messaging").Select(item => Read(page, time, item)));
            events.AddRange(entry.Items("standby").Select(item => Notice(page, time, item, "standby")));
            events.AddRange(entry.Items("changes").Select(item => Notice(page, time, item, "change")));
        }

        return events;
    }

    private static InboxEvent Read(string page, long entryTime, JsonElement item)
    {
        var at = item.Number("timestamp") is { } stamp ? Milliseconds(stamp) : entryTime;
        return item.Part("message") is { } message ? Message(page, at, item, message)
            : item.Part("postback") is { } postback ? Postback(page, at, item, postback)
            : item.Part("referral") is { } referral ? Event(page, item, at, "referral", null, new EntryInput(EntryOf(referral)))
            : Notice(page, at, item, "event");
    }

    private static InboxEvent Message(string page, long at, JsonElement item, JsonElement message)
    {
        var mid = Id(message, "mid");
        if (message.Flag("is_echo"))
        {
            return Echo(page, at, item, message, mid);
        }

        if (message.Flag("is_deleted") || message.Flag("is_unsupported"))
        {
            return Notice(page, at, item, "message");
        }

        var entry = message.Part("referral") is { } referral ? EntryOf(referral) : null;
        TurnInput? input = message.Part("quick_reply")?.Text("payload") is { } payload ? new ChoiceInput(payload, message.Text("text") ?? "", entry)
            : message.Text("text") is { Length: > 0 } text ? new TextInput(text, entry)
            : message.Items("attachments").FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? new AttachmentInput(first.Text("type") ?? "file")
            : null;
        return input is null ? Notice(page, at, item, "message") : Event(page, item, at, "message", mid, input);
    }

    private static InboxEvent Postback(string page, long at, JsonElement item, JsonElement postback)
    {
        var entry = postback.Part("referral") is { } referral ? EntryOf(referral) : null;
        var input = new ChoiceInput(postback.Text("payload") ?? "", postback.Text("title") ?? "", entry);
        return Event(page, item, at, "postback", Id(postback, "mid"), input);
    }

    /// <summary>An echo swaps sender and recipient. Ours settles a reply; any other was written by a person or another app.</summary>
    private static InboxEvent Echo(string page, long at, JsonElement item, JsonElement message, string? mid)
    {
        var person = Person(item, "recipient");
        var metadata = message.Text("metadata") ?? "";
        var ours = metadata.StartsWith(MetadataPrefix, StringComparison.Ordinal) && long.TryParse(metadata.AsSpan(MetadataPrefix.Length), out _);
        TurnInput input = ours
            ? new EchoInput(long.Parse(metadata.AsSpan(MetadataPrefix.Length), System.Globalization.CultureInfo.InvariantCulture), mid ?? "")
            : new StaffInput(message.Text("text") ?? "");
        return new InboxEvent(Key(page, person), "echo:" + (mid ?? Digest(item)), at, person is null ? new NoticeInput("echo", item.GetRawText()) : input);
    }

    private static InboxEvent Event(string page, JsonElement item, long at, string kind, string? mid, TurnInput input) =>
        Person(item, "sender") is { } person
            ? new InboxEvent(Key(page, person), mid ?? $"{kind}:{Digest(item)}", at, input)
            : Notice(page, at, item, kind);

    private static InboxEvent Notice(string page, long at, JsonElement item, string kind) =>
        new(Key(page, Person(item, "sender")), $"{kind}:{Digest(item)}", at, new NoticeInput(kind, item.GetRawText()));

    private static Entry EntryOf(JsonElement referral)
    {
        var (product, context) = (referral.Part("product") ?? default, referral.Part("ads_context_data") ?? default);
        return new Entry(Brief(referral, "ref"), Brief(referral, "ad_id"), Brief(product, "retailer_id") ?? Brief(product, "id") ?? Brief(context, "product_id"), Brief(referral, "source"))
        {
            FlowId = Brief(context, "flow_id"),
            AdTitle = Brief(context, "ad_title"),
        };
    }

    /// <summary>What a conversation remembers of its way in is short; what is longer was made up.</summary>
    private static string? Brief(JsonElement element, string name) => element.Text(name) is { Length: > 0 and <= 300 } text ? text : null;

    /// <summary>Ids are short; what is empty or longer than a key may be is not one.</summary>
    private static string? Id(JsonElement element, string name) => element.Text(name) is { Length: > 0 and <= 200 } id ? id : null;

    private static string? Person(JsonElement item, string role) => item.Part(role) is { } part ? Id(part, "id") : null;

    private static string Key(string page, string? person) => Channels.Key(Channels.Messenger, page, person ?? "-");

    /// <summary>An event without an id of its own is known by its content.</summary>
    private static string Digest(JsonElement item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.GetRawText()))[..16]);

    /// <summary>Some samples give seconds: anything before the year 2001 in milliseconds is one of those.</summary>
    private static long Milliseconds(long? stamp) => stamp is null or < 0 ? 0 : stamp < 1_000_000_000_000 ? stamp.Value * 1000 : stamp.Value;
}
