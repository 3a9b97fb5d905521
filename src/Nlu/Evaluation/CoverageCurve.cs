namespace ProductQA.Nlu.Evaluation;

/// <summary>What every threshold would give: the more is answered, the more of it is wrong.</summary>
/// <param name="Points">From the highest threshold (little answered) to the lowest (all answered).</param>
/// <param name="Chosen">What the engine does at its own threshold.</param>
/// <param name="ChosenRisk">The wrong share at that point with its interval; null when nothing is answered there.</param>
/// <param name="Tolerances">How much can be answered at some usual limits of error.</param>
public sealed record CoverageCurve(
    IReadOnlyList<CoveragePoint> Points, CoveragePoint Chosen, ShareInterval? ChosenRisk, IReadOnlyList<Tolerance> Tolerances)
{
    private static readonly double[] UsualLimits = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2];

    /// <summary>Draws the curve from evaluated rows. All rows count: an out-of-scope row that is answered is answered wrongly.</summary>
    /// <param name="rows">Evaluated rows, any number.</param>
    /// <param name="threshold">The engine's threshold, 0 to 1; the rows show whether they were refused.</param>
    /// <param name="mostPoints">Points are left out evenly above this number, at least 2.</param>
    public static CoverageCurve Of(IReadOnlyList<EvaluatedRow> rows, double threshold, int mostPoints = 200)
    {
        var points = new List<CoveragePoint>();
        int answered = 0, wrong = 0;
        foreach (var tied in rows.GroupBy(row => row.Confidence).OrderByDescending(group => group.Key))
        {
            answered += tied.Count();
            wrong += tied.Count(row => row.Best != row.Expected);
            points.Add(Point(tied.Key, answered, wrong, rows.Count));
        }

        var acted = rows.Count(row => row.Predicted != IntentNames.OutOfScope);
        var mistaken = rows.Count(row => row.Predicted != IntentNames.OutOfScope && !row.IsRight);
        return new CoverageCurve(
            Thin(points, mostPoints),
            Point(threshold, acted, mistaken, rows.Count),
            ShareInterval.Of(mistaken, acted),
            [.. UsualLimits.Select(limit => new Tolerance(limit, points.FindLast(point => point.Wrong <= limit * point.Answered)))]);
    }

    private static CoveragePoint Point(double threshold, int answered, int wrong, int all) =>
        new(threshold, (double)answered / Math.Max(all, 1), (double)wrong / Math.Max(answered, 1), answered, wrong);

    private static List<CoveragePoint> Thin(List<CoveragePoint> points, int most) => points.Count <= most
        ? points
        : [.. Enumerable.Range(0, most).Select(i => points[(int)((long)i * (points.Count - 1) / (most - 1))])];
}

/// <summary>The most that can be answered when an error is tolerated.</summary>
/// <param name="MaxError">The tolerated share of wrong answers, 0 to 1.</param>
/// <param name="Point">The point of the curve with the largest coverage within it; null when even the surest message breaks it.</param>
public sealed record Tolerance(double MaxError, CoveragePoint? Point);

/// <summary>What one threshold gives.</summary>
/// <param name="Threshold">Rows at or above this confidence are answered, 0 to 1.</param>
/// <param name="Coverage">The share of all rows that is answered, 0 to 1.</param>
/// <param name="Risk">The share of the answered rows that is answered wrongly, 0 to 1; 0 when nothing is answered.</param>
/// <param name="Answered">Rows answered.</param>
/// <param name="Wrong">Rows answered wrongly.</param>
public sealed record CoveragePoint(double Threshold, double Coverage, double Risk, int Answered, int Wrong);
