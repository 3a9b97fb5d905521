namespace ProductQA.Api.Documents;

/// <summary>Fetches linked documents behind the service's back, lets go of those that the feed no longer links, and keeps the passage index in step.</summary>
public sealed partial class DocumentWorker(
    DocumentStore documents, DocumentFetcher fetcher, DocumentDesk desk, PassageMaintenance maintenance, ILogger<DocumentWorker> log) : BackgroundService
{
    private static readonly TimeSpan IndexEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FetchEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReleaseEvery = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(IndexEvery, IndexAsync, stoppingToken), RepeatAsync(FetchEvery, FetchDueAsync, stoppingToken), RepeatAsync(ReleaseEvery, ReleaseAsync, stoppingToken));

    private Task IndexAsync(CancellationToken cancellationToken)
    {
        maintenance.CatchUp();
        return Task.CompletedTask;
    }

    private async Task FetchDueAsync(CancellationToken cancellationToken)
    {
        foreach (var document in documents.Due(desk.Now()))
        {
            if (await desk.TakeAsync(document, cancellationToken))
            {
                await desk.SettleAsync(document, await fetcher.FetchAsync(document, cancellationToken), cancellationToken);
            }
        }
    }

    /// <summary>A document leaves with its product, or when the feed no longer links it.</summary>
    private async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var after = "";
        while (documents.OfFeed(after) is { Count: > 0 } page)
        {
            foreach (var document in page.Where(desk.IsLeft))
            {
                await desk.RemoveAsync(document.Id, cancellationToken);
            }

            after = page[^1].Id;
        }
    }

    private Task RepeatAsync(TimeSpan every, Func<CancellationToken, Task> work, CancellationToken stoppingToken) =>
        Rounds.RunAsync(every, TimeProvider.System, work, LogRoundFailed, stoppingToken);

    [LoggerMessage(63, LogLevel.Error, "Documents could not be fetched or indexed; the next round tries again")]
    private partial void LogRoundFailed(Exception fault);
}
