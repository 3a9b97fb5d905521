using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Training;

/// <summary>
/// One-versus-all with ML.NET: for each intent a linear support vector machine (stochastic dual coordinate ascent, smoothed hinge loss) and
/// Platt's curve over its scores. ML.NET's own OneVersusAll keeps the weights of its parts to itself, so the loop over intents is here.
/// Rows are shuffled first: the trainers read them in order, and rows sorted by class cost up to 15 points of accuracy.
/// </summary>
internal static class LinearLearner
{
    private const int PassesBetweenChecks = 4;

    public static LinearModel Fit(IReadOnlyList<SparseVector> vectors, IReadOnlyList<int> intents, int features, TrainingOptions options)
    {
        var order = Enumerable.Range(0, vectors.Count).ToArray();
        new Random(options.Seed).Shuffle(order);
        var scorers = new Scorer[intents.Max() + 1];
        Parallel.For(0, scorers.Length, intent =>
        {
            var rows = order.Select(row => new Row { Label = intents[row] == intent, Features = ToBuffer(vectors[row], features) });
            var plane = FitPlane(rows, features, vectors.Count, options);
            float[] weights = [.. plane.Weights.Select(weight => (float)(Half)weight)];
            var scored = order.Select(row => new Scored { Label = intents[row] == intent, Score = Margin(weights, plane.Bias, vectors[row]) });
            scorers[intent] = new Scorer(weights, FitCurve(scored, plane.Bias, options));
        });
        return LayOutByFeature(scorers, features);
    }

    private static LinearBinaryModelParameters FitPlane(IEnumerable<Row> rows, int features, int count, TrainingOptions options)
    {
        var ml = MlContexts.Create(options.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        var trainer = ml.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LossFunction = new SmoothedHingeLoss(),
            L2Regularization = (float)(options.Regularization / count),
            L1Regularization = 0,
            MaximumNumberOfIterations = options.Iterations,
            ConvergenceCheckFrequency = PassesBetweenChecks,
            NumberOfThreads = 1,
        });
        return trainer.Fit(ml.Data.Cache(ml.Data.LoadFromEnumerable(rows, schema))).Model;
    }

    private static IntentCurve FitCurve(IEnumerable<Scored> scored, float bias, TrainingOptions options)
    {
        var ml = MlContexts.Create(options.Seed);
        var platt = ml.BinaryClassification.Calibrators.Platt().Fit(ml.Data.LoadFromEnumerable(scored));
        var curve = ((ISingleFeaturePredictionTransformer<PlattCalibrator>)platt).Model;
        return new IntentCurve(bias, (float)curve.Slope, (float)curve.Offset);
    }

    private static float Margin(float[] weights, float bias, SparseVector vector)
    {
        for (var i = 0; i < vector.Indices.Length; i++)
        {
            bias += weights[vector.Indices[i]] * vector.Values[i];
        }

        return bias;
    }

    private static VBuffer<float> ToBuffer(SparseVector vector, int features) =>
        new(features, vector.Indices.Length, vector.Values, vector.Indices);

    private static LinearModel LayOutByFeature(Scorer[] scorers, int features)
    {
        var firstWeight = new int[features + 1];
        var intents = new List<ushort>();
        var weights = new List<float>();
        for (var feature = 0; feature < features; feature++)
        {
            for (var intent = 0; intent < scorers.Length; intent++)
            {
                if (scorers[intent].Weights[feature] != 0f)
                {
                    intents.Add((ushort)intent);
                    weights.Add(scorers[intent].Weights[feature]);
                }
            }

            firstWeight[feature + 1] = weights.Count;
        }

        return new LinearModel(firstWeight, [.. intents], [.. weights], [.. scorers.Select(scorer => scorer.Curve)]);
    }

    private sealed record Scorer(float[] Weights, IntentCurve Curve);

    private sealed class Row
    {
        public bool Label { get; init; }

        public VBuffer<float> Features { get; init; }
    }

    private sealed class Scored
    {
        public bool Label { get; init; }

        public float Score { get; init; }
    }
}
