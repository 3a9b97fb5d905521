using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog.Pulls;

/// <summary>A feed that is fetched by the clock.</summary>
public sealed class FeedPullOptions
{
    /// <summary>Address of the feed (setting <c>Catalog__Feeds__0__Url</c>), http or https.</summary>
    public Uri? Url { get; set; }

    /// <summary>Name of the feed (setting <c>Catalog__Feeds__0__Name</c>). Default: <c>catalog</c>, the one that an import without a name loads.</summary>
    public string Name { get; set; } = ImportRequest.DefaultFeed;

    /// <summary>Its form (setting <c>Catalog__Feeds__0__Format</c>). Default: recognised from the content.</summary>
    public FeedFormat Format { get; set; } = FeedFormat.Auto;

    /// <summary>ISO 4217 code for prices that name none (setting <c>Catalog__Feeds__0__Currency</c>). Default: none; such rows are rejected.</summary>
    public string? Currency { get; set; }

    /// <summary>Minutes between two looks (setting <c>Catalog__Feeds__0__EveryMinutes</c>, 5 to 10080). Default: 60.</summary>
    public int EveryMinutes { get; set; } = 60;

    /// <summary>Value of the Authorization header, such as <c>Bearer …</c> or <c>Basic …</c> (setting <c>Catalog__Feeds__0__Authorization</c>). Default: none. Never logged, and not sent on to where a redirect leads.</summary>
    public string? Authorization { get; set; }

    /// <summary>Largest feed that is fetched, in MiB as it is sent without packing (setting <c>Catalog__Feeds__0__MaximumMegabytes</c>, 1 to 100000). Default: 4096.</summary>
    public int MaximumMegabytes { get; set; } = 4096;

    /// <summary>Seconds that the server may be silent (setting <c>Catalog__Feeds__0__TimeoutSeconds</c>, 1 to 600). Default: 60.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Where the feed comes from, as people may read it: an address without its query, which may hold a key.</summary>
    public string Source => Url is null ? "" : $"{Url.Scheme}://{Url.Authority}{Url.AbsolutePath}";

    public IEnumerable<string> Problems(string section)
    {
        if (Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" } || Url.UserInfo.Length > 0)
        {
            yield return $"{section}__Url is no address of a feed: give one that begins with https://, and a user or key in {section}__Authorization.";
        }

        if (Name.Trim().Length is 0 or > 100 || Name == CatalogWriter.Sample)
        {
            yield return $"{section}__Name is '{Name}': give a name of up to 100 letters, other than '{CatalogWriter.Sample}'.";
        }

        if (Currency is not (null or "") && !(Currency.Length == 3 && Currency.All(char.IsAsciiLetterUpper)))
        {
            yield return $"{section}__Currency is '{Currency}': give a code such as USD.";
        }

        foreach (var (name, value, least, most) in ((string, int, int, int)[])
            [("EveryMinutes", EveryMinutes, 5, 10080), ("MaximumMegabytes", MaximumMegabytes, 1, 100_000), ("TimeoutSeconds", TimeoutSeconds, 1, 600)])
        {
            if (value < least || value > most)
            {
                yield return $"{section}__{name} is {value}: give a number from {least} to {most}.";
            }
        }
    }
}
