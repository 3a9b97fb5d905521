using ProductQA.Api.Storage;

namespace ProductQA.Api.Checkout;

/// <summary>Ends offers whose time is over. The stock is free from the moment itself; this writes it down.</summary>
public sealed partial class OrderExpiryWorker(GroupCommit commits, TimeProvider time, ILogger<OrderExpiryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>One look; says how many ended.</summary>
    public Task<int> LookAsync(CancellationToken cancellationToken) =>
        commits.WriteAsync(write => OrderStore.Expire(write, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Interval, time, LookAsync, LogFailed, stoppingToken);

    [LoggerMessage(81, LogLevel.Error, "Offers whose time is over could not be ended; the next look comes in half a minute", EventName = "OrderExpiryFailed")]
    private partial void LogFailed(Exception fault);
}
