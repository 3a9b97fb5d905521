namespace ProductQA.Search.Feeds;

/// <summary>Where an item stands in the shop. The shop's own type counts before the marketplaces' trees, of which a bare number says nothing.</summary>
internal static class FeedCategory
{
    private static readonly string[] Fields = ["product_type", "google_product_category", "fb_product_category"];

    /// <summary>The whole path, from the broadest to the kind: "Home > Kitchen > Mugs".</summary>
    public static string Path(FeedRecord record) => string.Join(" > ", Parts(record));

    /// <summary>The last part of the path.</summary>
    public static string Kind(FeedRecord record) => Parts(record).LastOrDefault("");

    private static List<string> Parts(FeedRecord record) => Fields
        .Select(field => PlainText.Of(record[field]))
        .Where(text => !text.All(char.IsAsciiDigit))
        .Select(text => text.Split('>', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList())
        .FirstOrDefault(parts => parts.Count > 0) ?? [];
}
