namespace ProductQA.Search.Feeds;

/// <summary>A JSON list of objects, or objects laid out over several lines.</summary>
internal static class JsonItemsFeed
{
    public static IEnumerable<FeedResult> Read(JsonItems items, FeedOptions options)
    {
        while (items.Next() is { } item)
        {
            if (item.Fault is not null)
            {
                yield return new RejectedRow(item.Number, item.Fault);
                continue;
            }

            foreach (var result in JsonRow.Read(item.Number, item.Text, options))
            {
                yield return result;
            }
        }
    }
}
