namespace ProductQA.Api.Outbox;

/// <summary>How a try to send ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel took it.</summary>
    public sealed record Sent(string MessageId) : SendOutcome;

    /// <summary>It certainly did not go out, and may later.</summary>
    public sealed record Retry(string Error) : SendOutcome;

    /// <summary>It will never go out.</summary>
    public sealed record GiveUp(string Error) : SendOutcome;

    /// <summary>No answer came: only an echo can tell whether it went out.</summary>
    public sealed record Uncertain(string Error) : SendOutcome;
}
