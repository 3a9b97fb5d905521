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

    /// <summary>How long a page sends nothing after Meta said that it sends too fast and not for how long.</summary>
    public TimeSpan ThrottlePause => TimeSpan.FromSeconds(options.Value.ThrottlePauseSeconds);

    /// <summary>Milliseconds between two tries whether a page was mended.</summary>
    public long ProbePause => options.Value.ProbeSeconds * 1000L;

    /// <summary>Milliseconds until a thread that another app has is tried again; what the shopper writes to us brings it back sooner.</summary>
    public long ThreadPause => 600_000;

    /// <summary>Milliseconds to the next try after that many tries.</summary>
    public long Delay(long attempts) => Math.Min(LongestDelay, 1000L << (int)Math.Min(attempts, 20));
}
