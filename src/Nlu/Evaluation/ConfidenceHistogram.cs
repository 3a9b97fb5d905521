namespace ProductQA.Nlu.Evaluation;

/// <summary>How confidence in the best intent is spread, in scope and out of scope.</summary>
/// <param name="Bins">Bins of equal width from 0 to 1, empty ones included.</param>
public sealed record ConfidenceHistogram(IReadOnlyList<ConfidenceBin> Bins)
{
    /// <summary>Counts the rows.</summary>
    /// <param name="rows">Evaluated rows, any number.</param>
    /// <param name="bins">How many bins, at least 1.</param>
    public static ConfidenceHistogram Of(IEnumerable<EvaluatedRow> rows, int bins = 20)
    {
        var byBin = rows.ToLookup(row => BinOf(row.Confidence, bins));
        return new ConfidenceHistogram([.. Enumerable.Range(0, bins).Select(bin => new ConfidenceBin(
            (double)bin / bins,
            (bin + 1.0) / bins,
            byBin[bin].Count(row => row.IsInScope && row.Best == row.Expected),
            byBin[bin].Count(row => row.IsInScope && row.Best != row.Expected),
            byBin[bin].Count(row => !row.IsInScope)))]);
    }

    internal static int BinOf(double confidence, int bins) => Math.Clamp((int)(confidence * bins), 0, bins - 1);
}

/// <summary>The rows of one range of confidence.</summary>
/// <param name="From">Lower end, 0 to 1, within the range.</param>
/// <param name="To">Upper end; only 1 itself is within the range.</param>
/// <param name="Right">In-scope rows whose best intent is the label.</param>
/// <param name="Wrong">Other in-scope rows.</param>
/// <param name="OutOfScope">Out-of-scope rows.</param>
public sealed record ConfidenceBin(double From, double To, int Right, int Wrong, int OutOfScope);
