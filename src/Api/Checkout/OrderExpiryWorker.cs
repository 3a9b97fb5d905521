using System.Diagnostics.CodeAnalysis;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Checkout;

/// <summary>Ends offers whose time is over. The stock is free from the moment itself; this writes it down.</summary>
public sealed partial class OrderExpiryWorker(GroupCommit commits, TimeProvider time, ILogger<OrderExpiryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>One look; says how many ended.</summary>
    public Task<int> LookAsync(CancellationToken cancellationToken) =>
        commits.WriteAsync(write => OrderStore.Expire(write, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of the worker: a fault is logged and the next look tries again.")]
    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(81, LogLevel.Error, "Offers whose time is over could not be ended; the next look comes in half a minute", EventName = "OrderExpiryFailed")]
    private partial void LogFailed(Exception fault);
}
