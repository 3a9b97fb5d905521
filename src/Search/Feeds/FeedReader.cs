namespace ProductQA.Search.Feeds;

/// <summary>
/// Reads a merchant's feed row by row, so that memory does not grow with the file. A bad row is one result among
/// the others; only a file that is no feed at all raises <see cref="FeedException"/>, perhaps in the middle of the
/// rows (a damaged archive), so load rows aside and take them over at the end.
/// </summary>
public static class FeedReader
{
    /// <summary>Rows of a file, plain or gzip.</summary>
    /// <exception cref="FeedException">The file is missing, damaged, or no feed.</exception>
    public static IEnumerable<FeedResult> ReadFile(string path, FeedOptions options)
    {
        using var stream = Open(path);
        foreach (var result in Read(stream, options))
        {
            yield return result;
        }
    }

    /// <summary>Rows of a stream, plain or gzip, in UTF-8 or with a byte order mark of UTF-16.</summary>
    /// <exception cref="FeedException">The content is damaged or no feed.</exception>
    public static IEnumerable<FeedResult> Read(Stream stream, FeedOptions options)
    {
        var lines = new LineReader(FeedText.Open(stream), options.MaximumLineLength);
        var first = FeedText.FirstLine(lines);
        return FeedText.Recognise(first, options.Format) == FeedFormat.Jsonl
            ? JsonlFeed.Read(first, lines, options)
            : new TableFeed(first, lines, options).Read();
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FeedException($"The feed {path} cannot be opened: {e.Message}", e);
        }
    }
}
