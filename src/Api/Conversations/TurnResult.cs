using ProductQA.Api.Checkout;
using ProductQA.Api.Review;

namespace ProductQA.Api.Conversations;

/// <summary>Everything that one turn changes. It is saved in one transaction, or not at all.</summary>
public sealed record TurnResult(ConversationState State)
{
    /// <summary>What the shopper gets, in order.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>What a person must look at.</summary>
    public ReviewItem? ReviewItem { get; init; }

    /// <summary>An order that the shopper may now pay.</summary>
    public Order? NewOrder { get; init; }

    /// <summary>Why the bot did what it did.</summary>
    public TurnTrace? Trace { get; init; }
}
