using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog;

/// <summary>A feed to be loaded.</summary>
/// <param name="File">The file with its content.</param>
/// <param name="Options">How it is read.</param>
public sealed record ImportRequest(string File, FeedOptions Options)
{
    public const string DefaultFeed = "catalog";

    /// <summary>Name of the feed: what is no longer in a feed leaves the catalog, and the products of other feeds stay.</summary>
    public string Feed { get; init; } = DefaultFeed;

    /// <summary>Where it comes from, as people read it; the file's name by default.</summary>
    public string Source { get; init; } = Path.GetFileName(File);

    /// <summary>Whether it may take away more than half of a catalog.</summary>
    public bool AllowShrink { get; init; }

    /// <summary>Whether it is the sample shop, which leaves when the first feed of the shop's own comes.</summary>
    public bool IsSample => Feed == CatalogWriter.Sample;
}
