namespace ProductQA.Search.Evidence;

/// <summary>
/// Which confidence keeps which promise: for some usual error rates the lowest threshold at which, on held-out dev questions, no larger share of the
/// questions got a wrong answer. A promise about those questions, not about every shop's: where shoppers ask otherwise, the share will differ.
/// </summary>
/// <param name="Points">From the strictest error rate to the loosest.</param>
public sealed record RiskTable(IReadOnlyList<RiskPoint> Points)
{
    private static readonly double[] Rates = [0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2];

    /// <summary>Answers nothing: no confidence reaches it.</summary>
    public const double Never = 1.01;

    /// <summary>Reads the table off answers to questions that the weights have not seen.</summary>
    /// <param name="answers">The confidence in the best fact of each question, and whether it answers.</param>
    public static RiskTable Of(IReadOnlyList<(double Confidence, bool IsRight)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var sorted = answers.OrderByDescending(answer => answer.Confidence).ToList();
        return new RiskTable([.. Rates.Select(rate => Point(sorted, rate))]);
    }

    /// <summary>The threshold for a stated error rate: that of the loosest rate in the table that is no looser. Nothing is answered where the table has none.</summary>
    /// <param name="maxError">The tolerated share of questions with a wrong answer among all asked, 0 to 1.</param>
    public double Threshold(double maxError)
    {
        var kept = Points.LastOrDefault(point => point.MaxError <= maxError);
        return kept?.Threshold ?? Never;
    }

    private static RiskPoint Point(List<(double Confidence, bool IsRight)> sorted, double rate)
    {
        var (wrong, answered) = (0, 0);
        for (var i = 0; i < sorted.Count; i++)
        {
            wrong += sorted[i].IsRight ? 0 : 1;
            var isLastOfEquals = i + 1 == sorted.Count || sorted[i + 1].Confidence < sorted[i].Confidence;
            answered = isLastOfEquals && wrong <= rate * sorted.Count ? i + 1 : answered;
        }

        return new RiskPoint(rate, answered == 0 ? Never : Math.Floor(sorted[answered - 1].Confidence * 1_000) / 1_000, Math.Round((double)answered / Math.Max(1, sorted.Count), 3));
    }
}

/// <summary>One promise.</summary>
/// <param name="MaxError">The tolerated share of questions with a wrong answer among all asked, 0 to 1.</param>
/// <param name="Threshold">The least confidence with which an answer is given; above 1 where none may be.</param>
/// <param name="Answered">The share of the dev questions that is answered then, 0 to 1.</param>
public sealed record RiskPoint(double MaxError, double Threshold, double Answered);
