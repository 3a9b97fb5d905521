namespace ProductQA.Api.Review;

/// <summary>An answer that a person of the shop wrote: proof like any other of the shop's data.</summary>
public sealed record WrittenAnswer
{
    public required string Id { get; init; }

    /// <summary>The review item that it closed.</summary>
    public required string ReviewItem { get; init; }

    /// <summary>The product it is about; nothing where it is about the shop.</summary>
    public string? ProductId { get; init; }

    /// <summary>The shopper's words that it answers.</summary>
    public required string Question { get; init; }

    public required string Text { get; init; }

    public required string Author { get; init; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long WrittenAt { get; init; }
}
