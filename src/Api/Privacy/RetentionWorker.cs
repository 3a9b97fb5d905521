namespace ProductQA.Api.Privacy;

/// <summary>Deletes once a day what is older than the shop keeps it. Of several processes each does so; what one deleted the others do not find.</summary>
public sealed partial class RetentionWorker(Retention retention, TimeProvider time, ILogger<RetentionWorker> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        await Rounds.RunAsync(TimeSpan.FromDays(1), time, RunAsync, LogFailed, stoppingToken);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await retention.RunAsync(cancellationToken) is > 0 and var rows)
        {
            LogDone(rows);
        }
    }

    [LoggerMessage(50, LogLevel.Information, "{Rows} rows were older than they are kept, and are deleted")]
    private partial void LogDone(long rows);

    [LoggerMessage(51, LogLevel.Error, "What is older than it is kept could not be deleted; it is tried again tomorrow")]
    private partial void LogFailed(Exception fault);
}
