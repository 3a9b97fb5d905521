namespace ProductQA.Search.Feeds;

/// <summary>A page often describes its product twice, once by the theme and once by an app. What was told already and says the same of price and stock is dropped.</summary>
internal sealed class SchemaDuplicates
{
    private readonly HashSet<(string Sku, string Group, Catalog.Offer Offer)> _told = [];

    public bool IsNew(FeedResult result) => result is not FeedRow row || _told.Add((row.Sku, row.GroupId, row.Offer));
}
