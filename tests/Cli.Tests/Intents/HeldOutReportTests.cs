using ProductQA.Cli.Intents.Report;
using ProductQA.Nlu;
using ProductQA.Nlu.Behaviour;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Tests.Intents;

public sealed class HeldOutReportTests : IDisposable
{
    private static readonly LabelledUtterance[] Rows =
    [
        .. Enumerable.Range(0, 20).Select(i => new LabelledUtterance($"how much is lamp number {i}", "price")),
        .. Enumerable.Range(0, 20).Select(i => new LabelledUtterance($"send kettle number {i} back please", "returns")),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("held-out-");

    [Fact]
    public void ATrainingIsReportedOnRowsThatTheModelHadNotSeen()
    {
        var input = Train(Rows);

        Assert.Equal(Rows.Select(row => row.Text).Order(), input.Figures.Predictions.Where(row => row.IsInScope).Select(row => row.Text).Order());
        Assert.Contains(input.DataWarnings, warning => warning.StartsWith("Threshold and confidence were fitted on these rows", StringComparison.Ordinal));
        Assert.Equal(20, input.TrainingRows["price"]);
    }

    [Fact]
    public void HeldOutIntentsThatStandInForForeignMessagesAreSaidToDoSo()
    {
        const string StandIn = "stand in for them";

        LabelledUtterance[] foreign = [.. Enumerable.Range(0, 25).Select(i => new LabelledUtterance($"who won match {i}", IntentNames.OutOfScope))];
        LabelledUtterance[] third = [.. Enumerable.Range(0, 20).Select(i => new LabelledUtterance($"hello shop {i}", "greeting"))];

        Assert.Contains(Train([.. Rows, .. third]).DataWarnings, warning => warning.Contains(StandIn, StringComparison.Ordinal));
        Assert.DoesNotContain(Train([.. Rows, .. foreign]).DataWarnings, warning => warning.Contains(StandIn, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ReportInput Train(LabelledUtterance[] rows)
    {
        var options = new TrainingOptions { Folds = 3 };
        var trained = IntentTrainer.Train(rows, options);
        var origin = new ModelOrigin([], options, new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero), null);
        return HeldOutReport.Of(ModelDirectory.Save(_folder.FullName, trained, rows, origin, null), trained, new BehaviourReport(0, 0, []), []);
    }
}
