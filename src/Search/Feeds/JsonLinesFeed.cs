namespace ProductQA.Search.Feeds;

/// <summary>One JSON object a line, with the same field names as the table; <c>attributes</c> holds facts by name.</summary>
internal static class JsonLinesFeed
{
    public static IEnumerable<FeedResult> Read(LineReader lines, FeedOptions options)
    {
        while (lines.Next() is { } line)
        {
            if (line.Fault is not null)
            {
                yield return new RejectedRow(line.Number, line.Fault);
            }
            else if (!string.IsNullOrWhiteSpace(line.Text) && !LineReader.IsPreamble(line.Text))
            {
                foreach (var result in JsonRow.Read(line.Number, line.Text, options))
                {
                    yield return result;
                }
            }
        }
    }
}
