using Microsoft.Extensions.Options;
using ProductQA.Api.Advertisements;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Conversations;

/// <summary>
/// How a conversation opens: through which advertisement or link the shopper came in, what they had read there, and that the bot says what it is. The same click is
/// told of in several events; it counts once.
/// </summary>
public sealed class ChatOpening(Entrances entrances, Texts texts, IOptions<ShopOptions> shop, TimeProvider time)
{
    /// <summary>Events about the same advertisement that are no further apart tell of one click.</summary>
    private const long OneClick = 10 * 60_000;

    /// <summary>An event with the way in as the shop knows it.</summary>
    public Opened Of(Conversation before, InboxEvent happened)
    {
        if (happened.Input.WayIn() is not { } came)
        {
            return new Opened(before, happened, "", IsRepeated: false);
        }

        return IsSameClick(before.State.Entry, came, happened.OccurredAt)
            ? new Opened(before, happened with { Input = With(happened.Input, null) }, "", happened.Input is EntryInput)
            : Entered(before, happened, entrances.Of(came, happened.OccurredAt));
    }

    /// <summary>The turn's result with what belongs to the opening.</summary>
    public TurnResult Finish(Opened opened, TurnResult result)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var advertised = result with { Advertised = opened.Greeting };
        var disclosed = BotDisclosure.IsDue(opened, result, shop.Value, now) ? BotDisclosure.Say(texts, advertised, now) : advertised;
        var entry = result.Replies.Count > 0 && disclosed.State.Entry is { IsFresh: true } fresh ? fresh with { IsFresh = false } : disclosed.State.Entry;
        return disclosed with { State = disclosed.State with { LastTurnAt = Math.Max(opened.Happened.OccurredAt, now), Entry = entry } };
    }

    private static Opened Entered(Conversation before, InboxEvent happened, Entrance entrance) =>
        new(before, happened with { Input = With(happened.Input, entrance.Entry) }, entrance.Greeting, IsRepeated: false);

    private static bool IsSameClick(Entry? last, Entry now, long at) =>
        last is { At: > 0 } && (last.AdId, last.Ref, last.FlowId) == (now.AdId, now.Ref, now.FlowId) && (last.AdId ?? last.Ref ?? last.FlowId) is not null && Math.Abs(at - last.At) <= OneClick;

    private static TurnInput With(TurnInput input, Entry? entry) => input switch
    {
        TextInput text => text with { Entry = entry },
        ChoiceInput choice => choice with { Entry = entry },
        AttachmentInput attachment => attachment with { Entry = entry },
        SharedInput shared => shared with { Entry = entry },
        EntryInput entered => entry is null ? entered : new EntryInput(entry),
        _ => input,
    };
}

/// <summary>An event with its way in.</summary>
/// <param name="Before">The conversation before it.</param>
/// <param name="Happened">The event.</param>
/// <param name="Greeting">What the shopper had read before; empty where that is not known.</param>
/// <param name="IsRepeated">Whether it only tells again of a click that was told of before.</param>
public sealed record Opened(Conversation Before, InboxEvent Happened, string Greeting, bool IsRepeated);
