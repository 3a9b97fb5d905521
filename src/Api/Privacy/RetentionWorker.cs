using System.Data.Common;

namespace ProductQA.Api.Privacy;

/// <summary>Deletes once a day what is older than the shop keeps it. Of several processes each does so; what one deleted the others do not find.</summary>
public sealed partial class RetentionWorker(Retention retention, TimeProvider time, ILogger<RetentionWorker> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var clock = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            await RunAsync(stoppingToken);
        }
        while (await clock.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var rows = await retention.RunAsync(cancellationToken);
            if (rows > 0)
            {
                LogDone(rows);
            }
        }
        catch (DbException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(50, LogLevel.Information, "{Rows} rows were older than they are kept, and are deleted")]
    private partial void LogDone(long rows);

    [LoggerMessage(51, LogLevel.Error, "What is older than it is kept could not be deleted; it is tried again tomorrow")]
    private partial void LogFailed(Exception fault);
}
