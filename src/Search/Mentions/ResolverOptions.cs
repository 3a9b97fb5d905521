namespace ProductQA.Search.Mentions;

/// <summary>When a mention counts as resolved.</summary>
public sealed record ResolverOptions
{
    /// <summary>Least confidence of the first candidate to be taken as meant, 0 to 1; 0.6 by default, which no two equal candidates reach.</summary>
    public double MinimumConfidence { get; init; } = 0.6;

    /// <summary>Most candidates to return.</summary>
    public int Top { get; init; } = 5;
}
