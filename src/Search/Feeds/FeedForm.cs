namespace ProductQA.Search.Feeds;

/// <summary>How the text of a feed is cut into items.</summary>
internal enum FeedForm
{
    Table,
    Shopify,
    Xml,
    JsonLines,
    JsonItems,
    Html,
}
