namespace ProductQA.Search.Feeds;

/// <summary>How a feed is read.</summary>
public sealed record FeedOptions
{
    /// <summary>Form of the file; recognised from its content by default.</summary>
    public FeedFormat Format { get; init; } = FeedFormat.Auto;

    /// <summary>ISO 4217 code for prices that name no currency; without it such a row is rejected.</summary>
    public string? DefaultCurrency { get; init; }

    /// <summary>Longest line in characters, 10,000,000 by default; a longer one is rejected unread.</summary>
    public int MaximumLineLength { get; init; } = 10_000_000;
}
