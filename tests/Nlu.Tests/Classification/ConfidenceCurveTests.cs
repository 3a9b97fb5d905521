using CsCheck;
using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Classification;

public sealed class ConfidenceCurveTests
{
    private static readonly ConfidenceCurve Hand = new(new LogisticCurve([1, 2, 0.5], -1), new LogisticCurve([3, 0.25], 1));

    [Fact]
    public void Confidence_is_the_product_of_both_curves()
    {
        var inScope = 1 / (1 + Math.Exp(-(0.4 + (2 * Math.Log(0.5)) + (0.5 * 0.3) - 1)));
        var right = 1 / (1 + Math.Exp(-((3 * 0.4) + (0.25 * Math.Log(0.5)) + 1)));
        Assert.Equal(inScope * right, Hand.Confidence(Scores(0.4, 0.3, 0.5)), 1e-12);
    }

    [Fact]
    public void Nothing_similar_is_kept_finite() => Assert.Equal(Math.Log(0.01), Scores(0, 0, 0).LogSimilarity);

    [Fact]
    public void Confidence_grows_with_each_signal()
    {
        var trained = ToyShop.Train().Engine.Model.Curve;
        var signal = Gen.Double[-3, 3];
        Gen.Select(signal, signal, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((margin, lead, similarity, more) =>
        {
            foreach (var curve in (ConfidenceCurve[])[Hand, trained])
            {
                var confidence = curve.Confidence(Scores(margin, lead, similarity));
                Assert.InRange(confidence, 0, 1);
                Assert.True(curve.Confidence(Scores(margin + more, lead, similarity)) >= confidence);
                Assert.True(curve.Confidence(Scores(margin, lead + more, similarity)) >= confidence);
                Assert.True(curve.Confidence(Scores(margin, lead, similarity + more)) >= confidence);
            }
        });
    }

    [Fact]
    public void Where_there_is_nothing_to_tell_apart_it_is_certain()
    {
        HeldOutRow[] rows = [.. Enumerable.Range(0, 9).Select(i => new HeldOutRow("text", "a", "a", Scores(i, 0, 0.5), 0))];
        var curve = ConfidenceLearner.Fit(rows, new TrainingOptions());
        Assert.Equal(1, curve.Confidence(Scores(-100, -100, 0)), 1e-9);
        Assert.Equal(1, ConfidenceLearner.Fit([], new TrainingOptions()).InScope.At([-100, -100, -100]), 1e-9);
    }

    [Fact]
    public void Signals_that_tell_right_from_wrong_are_learned()
    {
        HeldOutRow[] rows = [.. Enumerable.Range(0, 200).Select(i => new HeldOutRow("text", i < 150 ? "a" : IntentNames.OutOfScope, i is >= 100 and < 150 ? "b" : "a", Scores(i < 100 ? 1 + (i / 100.0) : i / 400.0, 0, i < 150 ? 0.9 : 0.2), 0))];
        var curve = ConfidenceLearner.Fit(rows, new TrainingOptions());
        Assert.True(curve.Confidence(Scores(2, 0, 0.9)) > 0.8);
        Assert.True(curve.Confidence(Scores(0.1, 0, 0.9)) < 0.5);
        Assert.True(curve.Confidence(Scores(2, 0, 0.1)) < 0.5);
    }

    private static IntentScores Scores(double margin, double lead, double similarity) => new([1], 0, margin, lead, similarity);
}
