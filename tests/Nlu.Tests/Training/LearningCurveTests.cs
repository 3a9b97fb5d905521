using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Training;

public sealed class LearningCurveTests
{
    private static readonly TrainingOptions Options = new() { Seed = 3, Folds = 3 };

    [Fact]
    public void Each_part_is_measured_on_the_same_rows_and_told()
    {
        var told = new Told();
        var curve = LearningCurve.Measure(ToyShop.WithOutOfScope, ToyShop.WithOutOfScope, Options, told);

        Assert.Equal(LearningCurve.Shares, curve.Points.Select(point => point.Share));
        Assert.Equal(ToyShop.WithOutOfScope.Count, curve.Points[^1].Rows);
        Assert.True(curve.Points.Zip(curve.Points.Skip(1)).All(pair => pair.First.Rows < pair.Second.Rows));
        Assert.True(curve.Points[^1].InScopeAccuracy > curve.Points[0].InScopeAccuracy);
        Assert.Equal(["greeting", "price", "returns", "shipping"], curve.Points[^1].Intents.Select(intent => intent.Intent));
        Assert.Equal(5, told.Sentences.Count);
        Assert.Contains($"of {ToyShop.WithOutOfScope.Count} rows", told.Sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_curve()
    {
        var first = LearningCurve.Measure(ToyShop.InScope, ToyShop.InScope, Options);
        var second = LearningCurve.Measure(ToyShop.InScope, ToyShop.InScope, Options);

        Assert.Equal(first.Points.Select(point => (point.Rows, point.InScopeAccuracy)), second.Points.Select(point => (point.Rows, point.InScopeAccuracy)));
        Assert.All(first.Points, point => Assert.Null(point.Auroc));
    }

    [Fact]
    public void The_last_point_is_the_model_that_training_gives()
    {
        var report = IntentEvaluator.Evaluate(IntentTrainer.Train(ToyShop.WithOutOfScope, Options).Engine, ToyShop.WithOutOfScope);
        var last = LearningCurve.Measure(ToyShop.WithOutOfScope, ToyShop.WithOutOfScope, Options).Points[^1];

        Assert.Equal((report.InScopeAccuracy, report.Auroc), (last.InScopeAccuracy, last.Auroc));
    }

    [Fact]
    public void A_handful_of_rows_is_enough()
    {
        LabelledUtterance[] few = [.. ToyShop.InScope.GroupBy(row => row.Intent).Take(2).SelectMany(intent => intent.Take(3))];

        Assert.Equal([4, 4, 4, 6, 6], LearningCurve.Measure(few, few, Options).Points.Select(point => point.Rows));
    }

    [Fact]
    public void Rows_of_one_intent_are_refused_with_the_cure() =>
        Assert.Contains("at least two intents", Assert.Throws<ArgumentException>(() => LearningCurve.Measure([.. ToyShop.InScope.Where(row => row.Intent == "price")], ToyShop.InScope, Options)).Message, StringComparison.Ordinal);

    [Fact]
    public void Intents_that_the_second_half_improved_are_named_largest_gain_first()
    {
        var curve = new LearningCurve([Point(0.1, 0, 0, 0, 0), Point(0.5, 5, 10, 19, 10), Point(1, 15, 13, 20, 11)]);

        Assert.Equal([("a", 10), ("b", 3)], curve.StillImproving.Select(gain => (gain.Intent, gain.MoreRight)));
    }

    private static LearningPoint Point(double share, params int[] right) =>
        new(share, 100, 0.5, 0.5, [.. right.Select((count, i) => new IntentRecall(((char)('a' + i)).ToString(), 20, count))]);
}
