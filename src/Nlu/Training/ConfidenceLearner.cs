using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ProductQA.Nlu.Classification;

namespace ProductQA.Nlu.Training;

/// <summary>Fits the curve from gate to confidence, and picks the threshold, on held-out rows.</summary>
internal static class ConfidenceLearner
{
    private const double LeastWeight = 0.01;

    /// <summary>
    /// A logistic regression "is the best intent right?" over the gates, with the out-of-scope rows weighted to the share that is expected live.
    /// Real rows out of scope are used where the data has some; rows of held-out intents, which are nearer misses, stand in for them otherwise.
    /// </summary>
    public static ConfidenceCurve FitCurve(IReadOnlyList<HeldOutRow> rows, TrainingOptions options)
    {
        if (rows.All(row => row.IsRight) || !rows.Any(row => row.IsRight))
        {
            return new ConfidenceCurve(1, 0, 0);
        }

        var weight = OutOfScopeWeight(rows, options.OutOfScopeShare);
        var ml = MlContexts.Create(options.Seed);
        var data = ml.Data.LoadFromEnumerable(rows.Select(row => new Sample
        {
            Label = row.IsRight,
            Weight = row.IsInScope ? 1 : (float)weight,
            Features = [(float)row.Scores.LogOdds, (float)row.Scores.LogOddsAgainstOutside],
        }));
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Sample.Weight),
            L1Regularization = 0,
            L2Regularization = 0.1f,
            NumberOfThreads = 1,
        });
        var model = trainer.Fit(data).Model.SubModel;
        return new ConfidenceCurve(Math.Max(model.Weights[0], LeastWeight), Math.Max(model.Weights[1], 0), model.Bias);
    }

    /// <summary>The confidence below which <see cref="TrainingOptions.RejectShare"/> of the in-scope rows lie, or what <see cref="TrainingOptions.MaxError"/> asks for.</summary>
    public static double ChooseThreshold(IReadOnlyList<HeldOutRow> rows, ConfidenceCurve curve, TrainingOptions options)
    {
        if (options.MaxError is { } maxError)
        {
            return ThresholdAtMaxError(rows, curve, maxError, OutOfScopeWeight(rows, options.OutOfScopeShare));
        }

        double[] confidences = [.. rows.Where(row => row.IsInScope).Select(row => curve.Confidence(row.Scores)).Order()];
        return confidences.Length == 0 ? 0 : confidences[(int)(confidences.Length * options.RejectShare)];
    }

    private static double ThresholdAtMaxError(IEnumerable<HeldOutRow> rows, ConfidenceCurve curve, double maxError, double outOfScopeWeight)
    {
        double answered = 0, wrong = 0, threshold = 1;
        foreach (var (confidence, row) in rows.Select(row => (curve.Confidence(row.Scores), row)).OrderByDescending(pair => pair.Item1))
        {
            var weight = row.IsInScope ? 1 : outOfScopeWeight;
            answered += weight;
            wrong += row.IsRight ? 0 : weight;
            threshold = wrong <= maxError * answered ? confidence : threshold;
        }

        return threshold;
    }

    private static double OutOfScopeWeight(IReadOnlyList<HeldOutRow> rows, double share)
    {
        var inScope = rows.Count(row => row.IsInScope);
        return share / (1 - share) * inScope / Math.Max(rows.Count - inScope, 1);
    }

    private sealed class Sample
    {
        public bool Label { get; init; }

        public float Weight { get; init; }

        [VectorType(2)]
        public float[] Features { get; init; } = [];
    }
}
