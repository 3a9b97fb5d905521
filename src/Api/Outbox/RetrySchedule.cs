using Microsoft.Extensions.Options;

namespace ProductQA.Api.Outbox;

/// <summary>When a reply is tried again: after 1, 2, 4 … seconds, at most 5 minutes apart, for about a day.</summary>
public sealed class RetrySchedule(TimeProvider time, IOptions<OutboxOptions> options)
{
    private const long LongestDelay = 300_000;

    public TimeProvider Time => time;

    /// <summary>Tries before a reply is given up: with the delays below, about the 24 hours in which the shopper may be written to.</summary>
    public long MostAttempts => 290;

    /// <summary>How long an echo may take before a reply whose sending was cut off is sent again, in milliseconds.</summary>
    public long EchoGrace => options.Value.EchoGraceSeconds * 1000L;

    /// <summary>Milliseconds to the next try after that many tries.</summary>
    public long Delay(long attempts) => Math.Min(LongestDelay, 1000L << (int)Math.Min(attempts, 20));
}
