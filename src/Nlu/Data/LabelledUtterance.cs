namespace ProductQA.Nlu.Data;

/// <summary>One row of training or test data.</summary>
/// <param name="Text">What a shopper wrote.</param>
/// <param name="Intent">The intent it was labelled with; <see cref="IntentNames.OutOfScope"/> when it belongs to none.</param>
public sealed record LabelledUtterance(string Text, string Intent)
{
    /// <summary>Rows with the same group say the same in other words, and no split tears them apart; null where nobody said so.</summary>
    public string? Group { get; init; }

    /// <summary>When it was written, in UTC, for splits by time; null where it is not known.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Where it came from, such as <c>review</c>; null where it is not known.</summary>
    public string? Source { get; init; }
}
