namespace ProductQA.Api.Catalog;

/// <summary>Takes the words of a changed catalog into the understanding of messages within ten seconds, away from any turn.</summary>
public sealed partial class VocabularyWatch(LiveCatalog live, ILogger<VocabularyWatch> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.RunAsync(TimeSpan.FromSeconds(10), TimeProvider.System, RefreshAsync, LogNotRefreshed, stoppingToken);

    private Task RefreshAsync(CancellationToken cancellationToken)
    {
        live.RefreshVocabulary();
        return Task.CompletedTask;
    }

    [LoggerMessage(31, LogLevel.Error, "The catalog's index cannot be read; messages are understood with the words read before")]
    private partial void LogNotRefreshed(Exception fault);
}
