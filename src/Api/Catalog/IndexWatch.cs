using System.Data.Common;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Catalog;

/// <summary>Brings this process' index up to what other processes imported into the record, within a second, away from any turn.</summary>
public sealed partial class IndexWatch(IndexMaintenance index, ILogger<IndexWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            Follow();
        }
    }

    private void Follow()
    {
        try
        {
            index.Follow();
        }
        catch (CatalogIndexException fault) when (fault.Fault == CatalogIndexFault.Busy)
        {
            // An import into this data folder is running, and does the same at its end.
        }
        catch (Exception fault) when (fault is CatalogIndexException or DbException or IOException)
        {
            LogNotFollowed(fault);
        }
    }

    [LoggerMessage(33, LogLevel.Error, "The index could not follow the record; questions are answered from the products found before")]
    private partial void LogNotFollowed(Exception fault);
}
