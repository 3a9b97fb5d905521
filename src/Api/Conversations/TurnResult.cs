using ProductQA.Api.Checkout;
using ProductQA.Api.Privacy;
using ProductQA.Api.Review;

namespace ProductQA.Api.Conversations;

/// <summary>Everything that one turn changes. It is saved in one transaction, or not at all.</summary>
public sealed record TurnResult(ConversationState State)
{
    /// <summary>What the shopper had read in an advertisement before they wrote; empty where there is none.</summary>
    public string Advertised { get; init; } = "";

    /// <summary>What the shopper gets, in order.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>What a person must look at; of a message that asks for several things there may be several.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems { get; init; } = [];

    /// <summary>An order that the shopper may now pay.</summary>
    public Order? NewOrder { get; init; }

    /// <summary>An unpaid order that the shopper cancelled.</summary>
    public Order? CancelledOrder { get; init; }

    /// <summary>Everything that was kept of the conversation goes with this turn; only its replies remain.</summary>
    public Erasure? Erasure { get; init; }

    /// <summary>Messages behind the turn's own that were read together with it, in their order.</summary>
    public IReadOnlyList<InboxEvent> ReadTogether { get; init; } = [];

    /// <summary>Whether a person had the conversation, and the bot is back.</summary>
    public bool Returns { get; init; }

    /// <summary>Why the bot did what it did.</summary>
    public TurnTrace? Trace { get; init; }
}
