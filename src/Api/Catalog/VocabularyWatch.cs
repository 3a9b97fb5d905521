using ProductQA.Search.Indexing;

namespace ProductQA.Api.Catalog;

/// <summary>Takes the words of a changed catalog into the understanding of messages within ten seconds, away from any turn.</summary>
public sealed partial class VocabularyWatch(LiveCatalog live, ILogger<VocabularyWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(10));
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            Refresh();
        }
    }

    private void Refresh()
    {
        try
        {
            live.RefreshVocabulary();
        }
        catch (CatalogIndexException fault)
        {
            LogNotRefreshed(fault);
        }
    }

    [LoggerMessage(31, LogLevel.Error, "The catalog's index cannot be read; messages are understood with the words read before")]
    private partial void LogNotRefreshed(Exception fault);
}
