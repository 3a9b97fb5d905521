using ProductQA.Search.Indexing;

namespace ProductQA.Api.Catalog;

/// <summary>Brings this process' index up to what other processes imported into the record, within a second, away from any turn.</summary>
public sealed partial class IndexWatch(IndexMaintenance index, ILogger<IndexWatch> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.RunAsync(TimeSpan.FromSeconds(1), TimeProvider.System, FollowAsync, LogNotFollowed, stoppingToken);

    private Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            index.Follow();
        }
        catch (CatalogIndexException fault) when (fault.Fault == CatalogIndexFault.Busy)
        {
            // An import into this data folder is running, and does the same at its end.
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(33, LogLevel.Error, "The index could not follow the record; questions are answered from the products found before")]
    private partial void LogNotFollowed(Exception fault);
}
