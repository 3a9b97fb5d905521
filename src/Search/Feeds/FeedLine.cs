namespace ProductQA.Search.Feeds;

/// <summary>A line of a feed, or why it cannot be read.</summary>
internal readonly record struct FeedLine(long Number, string Text, string? Fault);
