using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Models;

public sealed class ModelCardTests : IDisposable
{
    private static readonly TrainedModel Trained = ToyShop.Train();

    private readonly string _directory = Directory.CreateTempSubdirectory("productqa-card").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_test_file_without_out_of_scope_rows_leaves_figures_empty_and_the_card_readable()
    {
        var report = IntentEvaluator.Evaluate(Trained.Engine, ToyShop.InScope);
        var saved = ModelDirectory.Save(_directory, Trained, ToyShop.InScope, Origin, report);

        var read = ModelCard.Read(_directory);
        Assert.Null(read.Test!.OosRecall);
        Assert.Equal((saved.Model, saved.Threshold, "test.csv"), (read.Model, read.Threshold, read.TestFile!.Name));
        Assert.Equal(report.InScopeAccuracy, read.Test.InScopeAccuracy);
    }

    [Fact]
    public void Optional_parts_are_written_read_and_shown()
    {
        var card = ModelDirectory.Save(_directory, Trained, ToyShop.InScope, Origin) with
        {
            Thresholds = new Dictionary<string, double> { ["price"] = 0.123 },
            ThresholdInterval = new ConfidenceInterval(0.1, 0.4),
            ThresholdIntervals = new Dictionary<string, ConfidenceInterval> { ["price"] = new(0.111, 0.222) },
            Behaviour = [new SuiteFigures("typos", 40, 38)],
        };
        card.Write(_directory);

        var read = ModelCard.Read(_directory);
        Assert.Equal((0.123, new ConfidenceInterval(0.111, 0.222)), (read.Thresholds!["price"], read.ThresholdIntervals!["price"]));
        Assert.Equal((card.ThresholdInterval, card.Behaviour[0]), (read.ThresholdInterval, read.Behaviour![0]));
        var page = CardPage.Render(read);
        Assert.Contains("| price | 30 | 0.123 (0.111 to 0.222) |", page, StringComparison.Ordinal);
        Assert.Contains("| typos | 38 of 40 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_of_an_earlier_release_is_read()
    {
        ModelDirectory.Save(_directory, Trained, ToyShop.InScope, Origin);
        var path = Path.Combine(_directory, "card.json");
        var known = File.ReadAllLines(path).Where(line => !line.Contains("null", StringComparison.Ordinal) && !line.Contains("\"by\"", StringComparison.Ordinal) && !line.Contains("_rows\"", StringComparison.Ordinal));
        File.WriteAllText(path, string.Join('\n', known).Replace("},\n}", "}\n}", StringComparison.Ordinal));

        Assert.Null(ModelCard.Read(_directory).By);
        Assert.Contains("an unnamed person", CardPage.Render(ModelCard.Read(_directory)), StringComparison.Ordinal);
    }

    private static ModelOrigin Origin => new(
        [new DataFile("train.csv", "00", 1)], new TrainingOptions { Seed = 7 }, DateTimeOffset.UnixEpoch, null, "ann", new DataFile("test.csv", "01", 2));
}
