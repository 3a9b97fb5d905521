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
    }
}
