namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>What the stand-in does instead of its duty.</summary>
internal abstract record GraphTrouble
{
    private GraphTrouble()
    {
    }

    /// <summary>Refuses with Graph's error JSON; nothing goes out.</summary>
    public sealed record Error(int Status, int Code, int Subcode = 0) : GraphTrouble;

    /// <summary>Answers with what a gateway in between would say; nothing goes out.</summary>
    public sealed record Gateway(int Status) : GraphTrouble;

    /// <summary>Takes the message and answers late.</summary>
    public sealed record Slow(TimeSpan By) : GraphTrouble;

    /// <summary>Takes the message and never answers.</summary>
    public sealed record Hang : GraphTrouble;

    /// <summary>Takes the message and drops the connection.</summary>
    public sealed record TakeAndDrop : GraphTrouble;

    /// <summary>Drops the connection; nothing goes out.</summary>
    public sealed record Drop : GraphTrouble;
}
