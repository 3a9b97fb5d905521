using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ProductQA.Api.Outbox.Pages;

/// <summary>
/// How fast each page sends: so many messages a second, fewer once Meta says that more than 80 % of what the app may do is used up, and
/// none at 100 % until Meta lets it go on.
/// </summary>
public sealed class PageRates(IOptions<OutboxOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, PageRate> _pages = new(StringComparer.Ordinal);

    /// <summary>Waits for its turn; false where the page may not send for now.</summary>
    public async ValueTask<bool> PassAsync(string page, CancellationToken cancellationToken)
    {
        var rate = Of(page);
        if (rate.StoppedUntil > time.GetUtcNow())
        {
            return false;
        }

        using var lease = await rate.Limiter.AcquireAsync(Math.Min(rate.Used.Cost, options.Value.MessagesPerSecond), cancellationToken);
        return true;
    }

    /// <summary>Takes in what Meta said of the use.</summary>
    public void Report(string page, Usage used)
    {
        var rate = Of(page);
        rate.Used = used;
        if (used.Percent >= 100)
        {
            rate.StoppedUntil = time.GetUtcNow() + used.Pause;
        }
    }

    public void Dispose()
    {
        foreach (var rate in _pages.Values)
        {
            rate.Limiter.Dispose();
        }
    }

    private PageRate Of(string page) => _pages.GetOrAdd(page, _ => new PageRate(new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = options.Value.MessagesPerSecond,
        Window = TimeSpan.FromSeconds(1),
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
    })));

    private sealed class PageRate(RateLimiter limiter)
    {
        public RateLimiter Limiter => limiter;

        public Usage Used { get; set; } = Usage.None;

        public DateTimeOffset StoppedUntil { get; set; }
    }
}
