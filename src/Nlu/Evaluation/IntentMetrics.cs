namespace ProductQA.Nlu.Evaluation;

/// <summary>The measures of an intent report, each a pure function of evaluated rows.</summary>
public static class IntentMetrics
{
    private const int Bins = 10;

    /// <summary>Matthews correlation for many classes, -1 to 1; 0 when either side has one class only.</summary>
    public static double Mcc(IReadOnlyList<EvaluatedRow> rows)
    {
        double right = rows.Count(row => row.IsRight), all = rows.Count, both = 0, predictedSquares = 0, expectedSquares = 0;
        foreach (var figures in Counts(rows))
        {
            both += (double)figures.Predicted * figures.Expected;
            predictedSquares += (double)figures.Predicted * figures.Predicted;
            expectedSquares += (double)figures.Expected * figures.Expected;
        }

        var spread = Math.Sqrt(((all * all) - predictedSquares) * ((all * all) - expectedSquares));
        return spread == 0 ? 0 : ((right * all) - both) / spread;
    }

    /// <summary>Precision, recall and F1 of every label that was expected or predicted, in alphabetical order.</summary>
    public static IReadOnlyList<IntentFigures> PerIntent(IReadOnlyList<EvaluatedRow> rows) =>
        [.. Counts(rows).Select(count => new IntentFigures(
            count.Intent,
            count.Expected,
            Ratio(count.Right, count.Predicted) ?? 0,
            Ratio(count.Right, count.Expected) ?? 0,
            Ratio(2 * count.Right, count.Predicted + count.Expected) ?? 0))];

    /// <summary>Area under the ROC curve of in-scope against out-of-scope rows; null when one kind is missing.</summary>
    public static double? Auroc(IReadOnlyList<EvaluatedRow> rows)
    {
        double rankSum = 0, below = 0;
        foreach (var tied in rows.GroupBy(row => row.Confidence).OrderBy(group => group.Key))
        {
            rankSum += tied.Count(row => row.IsInScope) * (below + ((tied.Count() + 1) / 2.0));
            below += tied.Count();
        }

        double inScope = rows.Count(row => row.IsInScope), others = rows.Count - inScope;
        return inScope == 0 || others == 0 ? null : (rankSum - (inScope * (inScope + 1) / 2)) / (inScope * others);
    }

    /// <summary>Expected calibration error of the best intent's confidence, over ten bins of equal width, 0 to 1.</summary>
    public static double Ece(IReadOnlyList<EvaluatedRow> rows) =>
        rows.GroupBy(row => Math.Min((int)(row.Confidence * Bins), Bins - 1))
            .Sum(bin => Math.Abs(bin.Sum(row => row.Confidence) - bin.Count(row => row.Best == row.Expected))) / Math.Max(rows.Count, 1);

    /// <summary>Share of the in-scope rows whose predicted label leads to the act of the expected one; null where an expected label has no act.</summary>
    public static double? ActAccuracy(IReadOnlyList<EvaluatedRow> rows, Func<EvaluatedRow, string> predicted, IntentActs acts)
    {
        List<EvaluatedRow> inScope = [.. rows.Where(row => row.IsInScope)];
        return inScope.TrueForAll(row => acts.ActOf(row.Expected) is not null)
            ? Ratio(inScope.Count(row => acts.ActOf(predicted(row)) == acts.ActOf(row.Expected)), inScope.Count)
            : null;
    }

    /// <summary>The largest share of rows that can be answered, most confident first, with at most <paramref name="maxError"/> of them wrong.</summary>
    public static double CoverageAtMaxError(IReadOnlyList<EvaluatedRow> rows, double maxError)
    {
        int answered = 0, wrong = 0, covered = 0;
        foreach (var tied in rows.GroupBy(row => row.Confidence).OrderByDescending(group => group.Key))
        {
            answered += tied.Count();
            wrong += tied.Count(row => row.Best != row.Expected);
            covered = wrong <= maxError * answered ? answered : covered;
        }

        return (double)covered / Math.Max(rows.Count, 1);
    }

    internal static double? Ratio(double part, double whole) => whole == 0 ? null : part / whole;

    private static IEnumerable<(string Intent, int Expected, int Predicted, int Right)> Counts(IReadOnlyList<EvaluatedRow> rows)
    {
        var expected = rows.CountBy(row => row.Expected, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var predicted = rows.CountBy(row => row.Predicted, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var right = rows.Where(row => row.IsRight).CountBy(row => row.Expected, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return expected.Keys.Union(predicted.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(intent =>
            (intent, expected.GetValueOrDefault(intent), predicted.GetValueOrDefault(intent), right.GetValueOrDefault(intent)));
    }
}
