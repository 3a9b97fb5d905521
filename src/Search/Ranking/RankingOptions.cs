namespace ProductQA.Search.Ranking;

/// <summary>How a re-ranker is trained. The defaults were chosen for a few dozen to a few hundred judged queries: small trees, and few.</summary>
public sealed record RankingOptions
{
    /// <summary>Seed of the folds, the trainer and the resampling; the same queries and seed give the same model and figures.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Parts of the cross-validation, by query, 2 or more.</summary>
    public int Folds { get; init; } = 10;

    /// <summary>How often the cross-validation is repeated with other folds, 1 or more.</summary>
    public int Repeats { get; init; } = 3;

    /// <summary>Trees of a model, 1 or more.</summary>
    public int Trees { get; init; } = 40;

    /// <summary>Leaves of a tree, 2 or more.</summary>
    public int Leaves { get; init; } = 6;

    /// <summary>Fewest products in a leaf, 1 or more.</summary>
    public int RowsInLeaf { get; init; } = 30;

    /// <summary>How far each tree goes, above 0, at most 1.</summary>
    public double Rate { get; init; } = 0.1;
}
