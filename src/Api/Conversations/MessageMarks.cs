namespace ProductQA.Api.Conversations;

/// <summary>What became of a line of a transcript since it was written.</summary>
public sealed record MessageMarks
{
    public static readonly MessageMarks None = new();

    /// <summary><c>edited</c> or <c>deleted</c>.</summary>
    public string? Changed { get; init; }

    /// <summary>The shopper's reaction, such as "love".</summary>
    public string? Reaction { get; init; }

    /// <summary>The shopper's verdict: <c>good</c> or <c>bad</c>.</summary>
    public string? Feedback { get; init; }

    /// <summary>When it arrived at the shopper, in milliseconds since 1970 UTC.</summary>
    public long? DeliveredAt { get; init; }

    /// <summary>When the shopper read it.</summary>
    public long? ReadAt { get; init; }

    /// <summary>How far it came in the outbox; nothing where it went through none.</summary>
    public string? Sending { get; init; }
}
