namespace ProductQA.Search.Queries;

/// <summary>A query reduced to what it asks for.</summary>
internal sealed record ReadQuery
{
    /// <summary>What it asks for, in order; noise is gone, typing errors are corrected.</summary>
    public required IReadOnlyList<QueryWord> Words { get; init; }

    /// <summary>Model numbers and other codes, normalised.</summary>
    public IReadOnlyCollection<string> Codes { get; init; } = [];

    /// <summary>Place in <see cref="Words"/> of the word that says what kind of thing is wanted, or nothing.</summary>
    public int? Kind { get; init; }

    /// <summary>Conditions, in the order in which they were said.</summary>
    public IReadOnlyList<Constraint> Constraints { get; init; } = [];

    public SortWish Sort { get; init; }
}
