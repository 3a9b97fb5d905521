using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Evaluation;

public sealed class ModelComparisonTests
{
    private static readonly NluEngine Good = ToyShop.Train().Engine;

    [Fact]
    public void A_model_is_no_worse_than_itself()
    {
        var comparison = ModelComparison.Compare(Good, Good, ToyShop.InScope);
        Assert.Empty(comparison.Regressions);
        Assert.Equal(1, comparison.Overall.PValue);
    }

    [Fact]
    public void A_model_that_unlearned_an_intent_is_a_regression_there_and_over_all()
    {
        LabelledUtterance[] spoiled = [.. ToyShop.InScope.Select(row => row.Intent == "returns" ? row with { Intent = "price" } : row)];
        var worse = IntentTrainer.Train(spoiled, new TrainingOptions()).Engine;

        var comparison = ModelComparison.Compare(Good, worse, ToyShop.InScope);
        Assert.Equal(["all", "returns"], comparison.Regressions.Select(figures => figures.Intent));
        Assert.Empty(ModelComparison.Compare(worse, Good, ToyShop.InScope).Regressions);
        Assert.Equal(["all", "returns"], ModelComparison.Compare(worse, Good, ToyShop.InScope).Improvements.Select(figures => figures.Intent));
    }

    [Fact]
    public void Chance_alone_calls_few_equal_candidates_worse()
    {
        const int Candidates = 4000;
        var random = new Random(5);
        var labels = Enumerable.Range(0, 30).SelectMany(intent => Enumerable.Repeat($"intent{intent:D2}", 40)).ToList();
        var refused = 0;
        var refusedWithoutAdjusting = 0;
        for (var candidate = 0; candidate < Candidates; candidate++)
        {
            var comparison = ModelComparison.Of([.. labels.Select(label => new PairedRow(label, random.Next(4) > 0, random.Next(4) > 0))]);
            refused += comparison.Regressions.Count > 0 ? 1 : 0;
            refusedWithoutAdjusting += comparison.Intents.Any(figures => figures.OnlyA > figures.OnlyB && figures.PValue < ModelComparison.Significance) ? 1 : 0;
        }

        Assert.InRange(refused, 0, Candidates / 20);
        Assert.InRange(refusedWithoutAdjusting, Candidates / 5, Candidates);
    }

    [Fact]
    public void An_intent_that_is_lost_is_called_worse_among_many_that_are_as_good()
    {
        var random = new Random(6);
        var rows = Enumerable.Range(0, 30).SelectMany(intent => Enumerable.Range(0, 40).Select(_ => new PairedRow($"intent{intent:D2}", random.Next(10) > 0, random.Next(10) > 0)))
            .Concat(Enumerable.Range(0, 12).Select(_ => new PairedRow("lost", true, false)));

        Assert.Equal(["lost"], ModelComparison.Of([.. rows]).Regressions.Select(figures => figures.Intent));
    }
}
