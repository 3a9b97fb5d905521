namespace ProductQA.Api.Staff;

/// <summary>Whether a person of the shop may write into a conversation now.</summary>
public abstract record ReplyRight
{
    private ReplyRight()
    {
    }

    /// <summary>They may, and how long still, in a sentence; empty where nothing ends it.</summary>
    public sealed record Open(string HowLong) : ReplyRight;

    /// <summary>They may not, and why.</summary>
    public sealed record Closed(string Why) : ReplyRight;
}
