using System.Globalization;
using ProductQA.Api.Storage;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog.Pulls;

/// <summary>What a pull does with a fetched file.</summary>
public sealed class FeedImport(CatalogImport import, ImportHistory history, StorageOptions storage, TimeProvider time)
{
    public string NewFile() => Path.Combine(storage.Directory, $"pull-{Guid.CreateVersion7():N}");

    public async Task<string> RunAsync(FeedPullOptions feed, string file, CancellationToken cancellationToken)
    {
        var options = new FeedOptions { Format = feed.Format, DefaultCurrency = string.IsNullOrEmpty(feed.Currency) ? null : feed.Currency };
        var report = await import.RunAsync(new ImportRequest(file, options) { Feed = feed.Name, Source = feed.Source }, null, cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Products} products: {report.Added} new, {report.Changed} changed, {report.Removed} gone, {report.Rejected} rows rejected.");
    }

    /// <summary>Keeps in the history that a feed could not be fetched.</summary>
    public Task RecordAsync(FeedPullOptions feed, string reason, CancellationToken cancellationToken)
    {
        var entry = new ImportEntry
        {
            Id = Guid.CreateVersion7().ToString("N"),
            Feed = feed.Name,
            Source = feed.Source,
            StartedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Ending = ImportEndings.Failed,
            Reason = reason,
        };
        return history.AddAsync(entry, [], cancellationToken);
    }
}
