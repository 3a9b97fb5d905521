namespace ProductQA.Api.Conversations;

/// <summary>One line of a transcript.</summary>
/// <param name="Sequence">Its place in the conversation, from 0.</param>
/// <param name="Author">One of <see cref="Authors"/>.</param>
/// <param name="Reply">What was said; a shopper's words are a <see cref="TextReply"/>.</param>
/// <param name="Trace">Why, where the bot spoke.</param>
/// <param name="At">Milliseconds since 1970 UTC.</param>
public sealed record Message(long Sequence, string Author, Reply Reply, TurnTrace? Trace, long At)
{
    /// <summary>The event that it is, or that it answers.</summary>
    public string? EventId { get; init; }

    /// <summary>What became of it since.</summary>
    public MessageMarks Marks { get; init; } = MessageMarks.None;
}

/// <summary>Who speaks in a transcript.</summary>
public static class Authors
{
    public const string Shopper = "shopper";
    public const string Bot = "bot";
    public const string Staff = "staff";

    /// <summary>An advertisement: what the shopper had read before their first word.</summary>
    public const string Advertisement = "ad";
}
