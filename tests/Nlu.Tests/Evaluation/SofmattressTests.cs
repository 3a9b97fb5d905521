using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Evaluation;

/// <summary>Floors on a public shop bot's data: messy messages, 42 % of them out of scope, none of that in training.</summary>
public sealed class SofmattressTests
{
    [Fact]
    public void Real_messages_are_understood_above_the_floors()
    {
        var folder = FindData();
        Assert.SkipWhen(folder is null, "needs ../shared/data/intents/sofmattress");
        var train = LabelledUtteranceFile.Read(Path.Combine(folder!, "train.csv"));
        var test = LabelledUtteranceFile.Read(Path.Combine(folder!, "test.csv"));

        var report = IntentEvaluator.Evaluate(IntentTrainer.Train(train, new TrainingOptions()).Engine, test);

        Assert.True(report.InScopeAccuracy >= 0.825, $"in-scope accuracy {report.InScopeAccuracy}");
        Assert.True(report.Mcc >= 0.64, $"MCC {report.Mcc}");
        Assert.True(report.Auroc >= 0.88, $"AUROC {report.Auroc}");
        Assert.True(report.Ece <= 0.08, $"calibration error {report.Ece}");
    }

    private static string? FindData()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "intents", "sofmattress");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
