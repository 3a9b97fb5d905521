namespace ProductQA.Api.Outbox;

/// <summary>How a try to send ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel took it.</summary>
    public sealed record Sent(string MessageId) : SendOutcome;

    /// <summary>It certainly did not go out, and may later; not more often than so many times.</summary>
    public sealed record Retry(string Error, long MostAttempts = long.MaxValue) : SendOutcome;

    /// <summary>The page sends too fast: nothing goes out for it for a while; null: the channel does not say how long.</summary>
    public sealed record Throttled(string Error, TimeSpan? Pause) : SendOutcome;

    /// <summary>The page can send nothing until an operator mended it; the sentence says what is wrong and the cure.</summary>
    public sealed record PageStopped(string Error, string Alarm, string Sentence) : SendOutcome;

    /// <summary>The shopper's last act is too long ago.</summary>
    public sealed record WindowClosed(string Error) : SendOutcome;

    /// <summary>People's words are not taken after the window.</summary>
    public sealed record TagRefused(string Error) : SendOutcome;

    /// <summary>The shopper cannot be reached until they write again.</summary>
    public sealed record Unreachable(string Error) : SendOutcome;

    /// <summary>Another app has the thread.</summary>
    public sealed record ThreadTaken(string Error) : SendOutcome;

    /// <summary>It will never go out.</summary>
    public sealed record GiveUp(string Error) : SendOutcome;

    /// <summary>No answer came: only an echo can tell whether it went out.</summary>
    public sealed record Uncertain(string Error) : SendOutcome;
}
