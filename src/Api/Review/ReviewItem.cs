namespace ProductQA.Api.Review;

/// <summary>A question that was not answered and waits for a person.</summary>
public sealed record ReviewItem
{
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required string EventId { get; init; }

    /// <summary>The shopper's words.</summary>
    public required string Question { get; init; }

    public required string Intent { get; init; }

    /// <summary>One of <see cref="ReviewReasons"/>.</summary>
    public required string Reason { get; init; }

    public string? ProductId { get; init; }

    /// <summary>The attribute that came nearest, where there is one.</summary>
    public string? Field { get; init; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long AskedAt { get; init; }

    /// <summary><c>open</c>, <c>answered</c> or <c>dismissed</c>.</summary>
    public string State { get; init; } = "open";
}
