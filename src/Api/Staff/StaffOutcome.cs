namespace ProductQA.Api.Staff;

/// <summary>What became of an act of a person of the shop.</summary>
public abstract record StaffOutcome
{
    private StaffOutcome()
    {
    }

    public sealed record Done : StaffOutcome;

    /// <summary>Somebody else has the conversation, and the person who acted did not see that yet.</summary>
    public sealed record HeldByAnother(string Holder) : StaffOutcome;

    /// <summary>It may not be done; the sentence says why.</summary>
    public sealed record Refused(string Why) : StaffOutcome;
}
