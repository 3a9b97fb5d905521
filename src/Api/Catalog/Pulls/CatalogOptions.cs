namespace ProductQA.Api.Catalog.Pulls;

/// <summary>Where the catalog is fetched from, besides what people import.</summary>
public sealed class CatalogOptions
{
    /// <summary>The feeds (settings <c>Catalog__Feeds__0__Url</c> and so on, numbered from 0). Default: none.</summary>
    public IList<FeedPullOptions> Feeds { get; set; } = [];

    /// <summary>What is wrong with the settings, as sentences that name the setting and the cure.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (number, feed) in Feeds.Index())
        {
            foreach (var problem in feed.Problems($"Catalog__Feeds__{number}"))
            {
                yield return problem;
            }
        }

        foreach (var name in Feeds.GroupBy(feed => feed.Name, StringComparer.Ordinal).Where(feeds => feeds.Count() > 1).Select(feeds => feeds.Key))
        {
            yield return $"Catalog__Feeds has the name '{name}' more than once: give each feed a __Name of its own.";
        }
    }
}
