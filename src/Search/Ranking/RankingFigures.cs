namespace ProductQA.Search.Ranking;

/// <summary>What a re-ranker gains, measured on queries that its training has not seen.</summary>
/// <param name="Queries">Number of queries with something relevant.</param>
/// <param name="Base">Mean nDCG@10 in the order of the search, 0 to 1.</param>
/// <param name="CrossValidated">Mean nDCG@10 in the new order, 0 to 1; the mean of all repeats.</param>
/// <param name="GainLow">The gain is at least this in all but the lowest 2.5 % of the samples of queries.</param>
/// <param name="GainHigh">The gain is at most this in all but the highest 2.5 %.</param>
public sealed record RankingFigures(int Queries, double Base, double CrossValidated, double GainLow, double GainHigh)
{
    /// <summary>Mean nDCG@10 of each repeat.</summary>
    public IReadOnlyList<double> Repeats { get; init; } = [];

    /// <summary>Queries that became better, on average over the repeats.</summary>
    public int Better { get; init; }

    /// <summary>Queries that became worse.</summary>
    public int Worse { get; init; }

    /// <summary>Half the width of the interval of the gain.</summary>
    public double Spread => (GainHigh - GainLow) / 2;

    /// <summary>Whether the gain is more than chance.</summary>
    public bool IsGain => CrossValidated > Base && GainLow > 0;
}
