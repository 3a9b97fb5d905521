using ProductQA.Api.Storage;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog;

/// <summary>The shop that is there before the shop's own catalog: loaded once, when the catalog is empty.</summary>
public sealed class SampleShop(CatalogStore catalog, CatalogImport import, GroupCommit commits)
{
    private static string Directory => Path.Combine(AppContext.BaseDirectory, "data", "catalog");

    public static string ImagesDirectory => Path.Combine(Directory, "images");

    public async Task LoadIfEmptyAsync(CancellationToken cancellationToken)
    {
        if (catalog.Counts().Products > 0)
        {
            return;
        }

        // The products come last: they are what tells a later start that the sample is loaded.
        var policies = PolicyFile.Read(await File.ReadAllTextAsync(Path.Combine(Directory, "policies.md"), cancellationToken));
        await commits.WriteAsync(write => CatalogWriter.ReplacePolicies(write, policies, CatalogWriter.Sample), cancellationToken);
        await import.RunAsync(new ImportRequest(Path.Combine(Directory, "sample.tsv"), new FeedOptions()) { Feed = CatalogWriter.Sample }, null, cancellationToken);
    }
}
