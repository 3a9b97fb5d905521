namespace ProductQA.Nlu.Evaluation;

/// <summary>How far confidence can be taken at its word: of the rows with 0.8, are 8 of 10 right?</summary>
/// <param name="MeanConfidence">Mean confidence in the best intent, 0 to 1; 0 without rows.</param>
/// <param name="RightShare">Share of the rows whose best intent is the label, 0 to 1; 0 without rows.</param>
/// <param name="Bins">Bins of equal width that hold rows, in rising order.</param>
public sealed record Reliability(double MeanConfidence, double RightShare, IReadOnlyList<ReliabilityBin> Bins)
{
    /// <summary>Bins the rows by confidence, as the calibration error does. An out-of-scope row has no right intent, so confidence in any is misplaced.</summary>
    /// <param name="rows">Evaluated rows, any number.</param>
    /// <param name="bins">How many bins of equal width, at least 1.</param>
    public static Reliability Of(IReadOnlyList<EvaluatedRow> rows, int bins = 10)
    {
        ReliabilityBin[] filled = [.. rows
            .GroupBy(row => ConfidenceHistogram.BinOf(row.Confidence, bins))
            .OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(
                (double)bin.Key / bins,
                (bin.Key + 1.0) / bins,
                bin.Count(),
                bin.Average(row => row.Confidence),
                ShareInterval.Of(bin.Count(IsBestRight), bin.Count())!))];
        return rows.Count == 0
            ? new Reliability(0, 0, filled)
            : new Reliability(rows.Average(row => row.Confidence), (double)rows.Count(IsBestRight) / rows.Count, filled);
    }

    private static bool IsBestRight(EvaluatedRow row) => row.Best == row.Expected;
}

/// <summary>The rows of one range of confidence.</summary>
/// <param name="From">Lower end, 0 to 1, within the range.</param>
/// <param name="To">Upper end; only 1 itself is within the range.</param>
/// <param name="Rows">How many, at least 1.</param>
/// <param name="MeanConfidence">Their mean confidence, 0 to 1.</param>
/// <param name="Right">The share of them whose best intent is the label.</param>
public sealed record ReliabilityBin(double From, double To, int Rows, double MeanConfidence, ShareInterval Right);
