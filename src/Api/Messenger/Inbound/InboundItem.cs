using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>An item of an entry: its event, and what the envelope says of it.</summary>
internal sealed record InboundItem(string Page, long At, string AppId, JsonElement Json, bool IsWrapped)
{
    /// <summary>The last moment that a date can have.</summary>
    private const long LatestStamp = 253_402_300_799_999;

    public string? Sender => Party("sender");

    public string? Recipient => Party("recipient");

    /// <summary>Some items are wrapped as <c>{"field": …, "value": {…}}</c>.</summary>
    public static InboundItem Of(string page, long entryTime, string appId, JsonElement item)
    {
        var inner = item.Part("value") is { } value && (value.Part("sender") ?? value.Part("recipient")) is not null ? value : (JsonElement?)null;
        var json = inner ?? item;
        return new InboundItem(page, Milliseconds(json.Number("timestamp"), entryTime), appId, json, inner is not null);
    }

    /// <summary>Some samples give seconds: anything before the year 2001 in milliseconds is one of those. What is no time is the other one.</summary>
    public static long Milliseconds(long? stamp, long otherwise)
    {
        var milliseconds = stamp is > -1 and < 1_000_000_000_000 ? stamp.Value * 1000 : stamp;
        return milliseconds is null or > LatestStamp ? otherwise : Math.Max(0, milliseconds.Value);
    }

    /// <summary>An event of the person who sent it; without one it is only kept.</summary>
    public InboxEvent Event(string kind, string? mid, TurnInput input) => Of(Sender, kind, mid, input);

    public InboxEvent Of(string? person, string kind, string? id, TurnInput input) =>
        person is null ? Notice(kind) : new InboxEvent(Key(person), id ?? $"{kind}:{Digest(Json.GetRawText())}", At, input);

    /// <summary>Kept as it came, known by its content.</summary>
    public InboxEvent Notice(string kind) => new(Key(Sender ?? "-"), $"{Short(kind)}:{Digest(Json.GetRawText())}", At, new NoticeInput(Short(kind), Json.GetRawText()));

    /// <summary>An event of a page, not of a person.</summary>
    public InboxEvent OfPage(string kind, TurnInput input) => new(Key("-"), $"{kind}:{Digest(Json.GetRawText())}", At, input);

    public static string Digest(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))[..16]);

    private string Key(string person) => Channels.Key(Channels.Messenger, Page, person);

    private string? Party(string role) => Json.Part(role)?.Id("id");

    private static string Short(string kind) => kind.Length > 60 ? kind[..60] : kind;
}
