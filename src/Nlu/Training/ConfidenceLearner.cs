using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ProductQA.Nlu.Classification;

namespace ProductQA.Nlu.Training;

/// <summary>Fits the curve from signals to confidence on held-out rows.</summary>
internal static class ConfidenceLearner
{
    /// <summary>
    /// Two logistic regressions: is the row in scope, with the out-of-scope rows weighted to the share that is expected live; and is its best intent
    /// the right one, over the rows in scope. Real rows out of scope are used where the data has some; rows of held-out intents, which are nearer
    /// misses, stand in for them otherwise.
    /// </summary>
    public static ConfidenceCurve Fit(IReadOnlyList<HeldOutRow> rows, TrainingOptions options)
    {
        var weight = (float)OutOfScopeWeight(rows, options.OutOfScopeShare);
        return new ConfidenceCurve(
            Fit(rows.Select(row => new Sample(row.IsInScope, row.IsInScope ? 1 : weight, ConfidenceCurve.InScopeSignals(row.Scores))), signals: 3, options),
            Fit(rows.Where(row => row.IsInScope).Select(row => new Sample(row.IsRight, 1, ConfidenceCurve.RightSignals(row.Scores))), signals: 2, options));
    }

    /// <summary>How much an out-of-scope row counts so that all of them make up the share that is expected live.</summary>
    public static double OutOfScopeWeight(IReadOnlyList<HeldOutRow> rows, double share)
    {
        var inScope = rows.Count(row => row.IsInScope);
        return share / (1 - share) * inScope / Math.Max(rows.Count - inScope, 1);
    }

    private static LogisticCurve Fit(IEnumerable<Sample> samples, int signals, TrainingOptions options)
    {
        List<Sample> rows = [.. samples];
        if (rows.TrueForAll(row => row.Label))
        {
            return LogisticCurve.Certain(signals);
        }

        var ml = MlContexts.Create(options.Seed);
        var schema = SchemaDefinition.Create(typeof(Sample));
        schema[nameof(Sample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, signals);
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Sample.Weight),
            L1Regularization = 0,
            L2Regularization = 0.1f,
            NumberOfThreads = 1,
        });
        var model = trainer.Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return new LogisticCurve([.. model.Weights.Select(weight => Math.Max(weight, 0.0))], model.Bias);
    }

    private sealed class Sample(bool label, float weight, double[] signals)
    {
        public bool Label { get; } = label;

        public float Weight { get; } = weight;

        public float[] Features { get; } = [.. signals.Select(signal => (float)signal)];
    }
}
