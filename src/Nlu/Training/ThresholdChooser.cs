using ProductQA.Nlu.Models;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Chooses from held-out rows the confidence below which an utterance counts as out of scope, and how sure that choice is. A tolerated
/// rate of wrong answers among those given decides, for all intents together and for each that has rows enough; or the share of in-scope
/// rows that may be rejected; or else how many messages are handled rightly.
/// </summary>
internal static class ThresholdChooser
{
    private const int FewestRowsOfIntent = 50;
    private const int Resamples = 200;
    private const double Tail = 0.025;
    private const double RejectedOfMisunderstood = 0.5;

    public static ChosenThresholds Choose(IReadOnlyList<ConfidentRow> rows, TrainingOptions options)
    {
        var overall = Choose(rows, options, out var interval);
        var perIntent = options.MaxError is null
            ? []
            : rows.GroupBy(row => row.Predicted, StringComparer.Ordinal).Where(group => group.Count() >= FewestRowsOfIntent)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new IntentThreshold(group.Key, Choose([.. group], options, out var bounds), bounds))
                .ToList();
        return new ChosenThresholds(overall, interval, perIntent);
    }

    private static double Choose(IReadOnlyList<ConfidentRow> rows, TrainingOptions options, out ConfidenceInterval interval)
    {
        ConfidentRow[] sorted = [.. rows.OrderByDescending(row => row.Confidence)];
        interval = Interval(sorted, options);
        return At(sorted, options);
    }

    private static double At(IReadOnlyList<ConfidentRow> sorted, TrainingOptions options) =>
        options.MaxError is { } error ? AtMaxError(sorted, error)
        : AtRejectShare(sorted, options.RejectShare ?? RejectedOfMisunderstood * Misunderstood(sorted));

    private static double Misunderstood(IReadOnlyList<ConfidentRow> rows)
    {
        var inScope = rows.Count(row => row.IsInScope);
        return inScope == 0 ? 0 : (double)rows.Count(row => row.IsInScope && !row.IsRight) / inScope;
    }

    /// <summary>The lowest confidence down to which at most this share of the answers is wrong; 1 where even the surest are worse.</summary>
    private static double AtMaxError(IReadOnlyList<ConfidentRow> sorted, double maxError)
    {
        double answered = 0, wrong = 0, threshold = 1;
        for (var i = 0; i < sorted.Count; i++)
        {
            answered += sorted[i].Weight;
            wrong += sorted[i].IsRight ? 0 : sorted[i].Weight;
            var isLastOfTie = i + 1 == sorted.Count || sorted[i + 1].Confidence < sorted[i].Confidence;
            threshold = isLastOfTie && wrong <= maxError * answered ? sorted[i].Confidence : threshold;
        }

        return threshold;
    }

    private static double AtRejectShare(IReadOnlyList<ConfidentRow> sorted, double share)
    {
        double[] confidences = [.. sorted.Where(row => row.IsInScope).Select(row => row.Confidence)];
        return confidences.Length == 0 ? 0 : confidences[confidences.Length - 1 - (int)(confidences.Length * share)];
    }

    private static List<ConfidentRow> DrawAgain(ConfidentRow[] sorted, Random random)
    {
        var times = new int[sorted.Length];
        for (var draw = 0; draw < sorted.Length; draw++)
        {
            times[random.Next(sorted.Length)]++;
        }

        var drawn = new List<ConfidentRow>(sorted.Length);
        for (var row = 0; row < sorted.Length; row++)
        {
            for (var time = 0; time < times[row]; time++)
            {
                drawn.Add(sorted[row]);
            }
        }

        return drawn;
    }

    /// <summary>The middle 95 % of the thresholds that rows drawn again with replacement would give (B. Efron's bootstrap, 1979).</summary>
    private static ConfidenceInterval Interval(ConfidentRow[] sorted, TrainingOptions options)
    {
        var thresholds = new double[Resamples];
        Parallel.For(0, Resamples, i => thresholds[i] = At(DrawAgain(sorted, new Random(unchecked((options.Seed * Resamples) + i))), options));
        Array.Sort(thresholds);
        return new ConfidenceInterval(thresholds[(int)(Resamples * Tail)], thresholds[^(1 + (int)(Resamples * Tail))]);
    }
}

/// <summary>A held-out row with the confidence in its best intent.</summary>
/// <param name="Predicted">The best intent.</param>
/// <param name="Confidence">Confidence in it, 0 to 1.</param>
/// <param name="IsRight">Whether it is the label.</param>
/// <param name="IsInScope">Whether the label is an intent.</param>
/// <param name="Weight">How many live messages it stands for.</param>
internal sealed record ConfidentRow(string Predicted, double Confidence, bool IsRight, bool IsInScope, double Weight);
