namespace ProductQA.Api.Conversations;

/// <summary>The shopper put a reaction on a message, or took it off.</summary>
/// <param name="MessageId">The channel's id of the message.</param>
/// <param name="Reaction">Its name, such as "love"; nothing where it was taken off.</param>
public sealed record ReactionInput(string MessageId, string? Reaction) : TurnInput
{
    /// <summary>Whether it says that an answer was no good.</summary>
    public bool IsRejection => Reaction is "angry" or "sad" or "dislike";
}

/// <summary>The shopper judged an answer with the thumbs under it.</summary>
public sealed record FeedbackInput(string MessageId, bool IsGood) : TurnInput;
