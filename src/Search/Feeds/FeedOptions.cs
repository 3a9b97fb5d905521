namespace ProductQA.Search.Feeds;

/// <summary>How a feed is read.</summary>
public sealed record FeedOptions
{
    /// <summary>Form of the file; recognised from its content by default.</summary>
    public FeedFormat Format { get; init; } = FeedFormat.Auto;

    /// <summary>ISO 4217 code for prices that name no currency; without it such a row is rejected.</summary>
    public string? DefaultCurrency { get; init; }

    /// <summary>Longest row in characters (a line, an XML item, a JSON object, a cell), 10,000,000 by default; a longer one is rejected unread.</summary>
    public int MaximumLineLength { get; init; } = 10_000_000;

    /// <summary>Most bytes that a file may hold once it is unpacked, 20 GB by default; a larger one is refused as a whole.</summary>
    public long MaximumBytes { get; init; } = 20_000_000_000;
}
