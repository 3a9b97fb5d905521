using System.Diagnostics;
using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Evaluation;

/// <summary>Measures an engine on labelled rows. The rows choose nothing: the threshold is the engine's own.</summary>
public static class IntentEvaluator
{
    private const int WarmUpMessages = 12_000;
    private const int TimedMessages = 2000;

    /// <summary>Understands every row and reports.</summary>
    /// <param name="engine">The engine to measure.</param>
    /// <param name="rows">Test rows, at least one.</param>
    /// <param name="maxError">The share of wrong answers allowed for the coverage figure, 0 to 1.</param>
    /// <exception cref="ArgumentException">There are no rows, or the share is out of range.</exception>
    public static IntentReport Evaluate(NluEngine engine, IReadOnlyList<LabelledUtterance> rows, double maxError = 0.1)
    {
        if (rows.Count == 0)
        {
            throw new ArgumentException("There are no rows to evaluate on.", nameof(rows));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(maxError);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxError, 1);
        EvaluatedRow[] predictions = [.. rows.Select(row => ToRow(engine.Understand(row.Text), row.Intent))];
        var microseconds = Time(engine, rows);
        return Report(predictions, engine.Threshold, maxError, engine.Acts) with
        {
            PredictP50Us = microseconds[microseconds.Length / 2],
            PredictP99Us = microseconds[(int)(microseconds.Length * 0.99)],
        };
    }

    /// <summary>Reports on rows that were evaluated before; the times stay 0.</summary>
    /// <param name="rows">What the engine made of each row.</param>
    /// <param name="threshold">The engine's threshold, 0 to 1.</param>
    /// <param name="maxError">The share of wrong answers allowed for the coverage figure, 0 to 1.</param>
    /// <param name="acts">What the dialogue does with each label; the product's own table where none is given.</param>
    public static IntentReport Report(IReadOnlyList<EvaluatedRow> rows, double threshold, double maxError, IntentActs? acts = null)
    {
        acts ??= IntentActs.Own;
        var perIntent = IntentMetrics.PerIntent(rows);
        var inScope = rows.Count(row => row.IsInScope);
        var rejected = rows.Count(row => row.Predicted == IntentNames.OutOfScope);
        var rejectedRightly = rows.Count(row => row.Predicted == IntentNames.OutOfScope && !row.IsInScope);
        return new IntentReport
        {
            Rows = rows.Count,
            OutOfScopeRows = rows.Count - inScope,
            InScopeAccuracy = IntentMetrics.Ratio(rows.Count(row => row.IsInScope && row.Best == row.Expected), inScope),
            InScopeAccuracyAtThreshold = IntentMetrics.Ratio(rows.Count(row => row.IsInScope && row.IsRight), inScope),
            ActAccuracy = IntentMetrics.ActAccuracy(rows, row => row.Best, acts),
            ActAccuracyAtThreshold = IntentMetrics.ActAccuracy(rows, row => row.Predicted, acts),
            InScopeRejected = IntentMetrics.Ratio(rejected - rejectedRightly, inScope),
            OosRecall = IntentMetrics.Ratio(rejectedRightly, rows.Count - inScope),
            OosPrecision = IntentMetrics.Ratio(rejectedRightly, rejected),
            Mcc = IntentMetrics.Mcc(rows),
            MacroF1 = perIntent.Count == 0 ? 0 : perIntent.Average(figures => figures.F1),
            Auroc = IntentMetrics.Auroc(rows),
            Ece = IntentMetrics.Ece(rows),
            CoverageAtMaxError = IntentMetrics.CoverageAtMaxError(rows, maxError),
            MaxError = maxError,
            Threshold = threshold,
            PredictP50Us = 0,
            PredictP99Us = 0,
            Intents = perIntent,
            Predictions = rows,
        };
    }

    /// <summary>Sorted times of single messages, after so many that the runtime has compiled its fast code.</summary>
    private static double[] Time(NluEngine engine, IReadOnlyList<LabelledUtterance> rows)
    {
        var microseconds = new double[TimedMessages];
        for (var i = -WarmUpMessages; i < TimedMessages; i++)
        {
            var text = rows[(i + WarmUpMessages) % rows.Count].Text;
            var start = Stopwatch.GetTimestamp();
            engine.Understand(text);
            if (i >= 0)
            {
                microseconds[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        Array.Sort(microseconds);
        return microseconds;
    }

    internal static EvaluatedRow ToRow(Understanding understanding, string expected) =>
        new(understanding.Utterance, expected, understanding.Top.Name, understanding.Top.Confidence, understanding.Label);
}
