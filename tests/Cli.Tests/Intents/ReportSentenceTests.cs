using ProductQA.Cli.Intents.Report;
using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Tests.Intents;

/// <summary>What the report says first, for figures at hand.</summary>
public sealed class ReportSentenceTests
{
    private static readonly ReportInput Plain = MadeReport.Of(
    [
        .. Rows(8, "price", "price", 0.9), .. Rows(2, "price", "returns", 0.9), .. Rows(3, "returns", "returns", 0.95), .. Rows(7, "returns", "price", 0.2),
        .. Rows(3, IntentNames.OutOfScope, "price", 0.1), .. Rows(1, IntentNames.OutOfScope, "price", 0.6),
    ]);

    [Fact]
    public void WithoutAnotherModelItSaysWhatTheFiguresMean()
    {
        var summary = Summary.Of(Plain with { TrainingRows = new Dictionary<string, int> { ["returns"] = 12 } });

        Assert.Equal("Of 100 messages that belong to an intent, 55 are answered rightly, 35 are refused and 10 get a wrong answer.", summary.Verdict);
        Assert.Null(summary.IsReady);
        Assert.Contains("Of 100 messages that belong to none, 75 are rightly refused.", summary.Findings);
        Assert.Contains("One intent needs data: 'returns' (3 of 10 found, 12 training rows).", summary.Findings);
        Assert.Contains(summary.NextSteps, step => step.Contains("between 'price' and 'returns'", StringComparison.Ordinal));
        Assert.Contains(summary.NextSteps, step => step.Contains("smaller --reject-share", StringComparison.Ordinal));
        Assert.Contains(summary.NextSteps, step => step.Contains("one label has fewer than 10", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutForeignRowsItSaysThatNothingIsKnownOfThem()
    {
        var summary = Summary.Of(MadeReport.Of(MadeReport.Row("a", "price", "price", 1)));

        Assert.Contains(summary.Findings, finding => finding.Contains("is unknown", StringComparison.Ordinal));
        Assert.Contains(summary.Findings, finding => finding.StartsWith("Confidence can be taken at its word: it is off by less than a point", StringComparison.Ordinal));
        Assert.Contains("Add rows labelled out_of_scope to the test file.", summary.NextSteps);
    }

    [Fact]
    public void ABetterModelIsReady()
    {
        var summary = Compared(MadeReport.Paired("all", 60, 40, 0, 12), MadeReport.Paired("price", 20, 10, 0, 5), MadeReport.Paired("returns", 20, 10, 0, 7));

        Assert.Equal("Ready to promote: better on 2 intents, worse on none.", summary.Verdict);
        Assert.True(summary.IsReady);
        Assert.StartsWith("Promote it", summary.NextSteps[0], StringComparison.Ordinal);
    }

    [Fact]
    public void ALossWithinChanceIsNamedButForgiven() => Assert.Equal(
        "Ready to promote: better on 1 intent, worse on none beyond chance ('returns' 1 fewer of 20).",
        Compared(MadeReport.Paired("all", 60, 40, 1, 5), MadeReport.Paired("price", 20, 10, 0, 5), MadeReport.Paired("returns", 20, 10, 1, 0)).Verdict);

    [Fact]
    public void AWorseIntentStopsIt()
    {
        var summary = Compared(MadeReport.Paired("all", 60, 40, 7, 9), MadeReport.Paired("price", 20, 10, 0, 9), MadeReport.Paired("returns", 20, 17, 7, 0));

        Assert.Equal("Not ready: worse on 'returns' (10 of 20 right, before 17; p = 0.016); better on 1 intent.", summary.Verdict);
        Assert.False(summary.IsReady);
        Assert.Contains("'returns'", summary.NextSteps[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AModelIsNoDifferentFromItself() =>
        Assert.StartsWith("No difference", Compared(MadeReport.Paired("all", 60, 40, 0, 0), MadeReport.Paired("price", 20, 10, 0, 0)).Verdict, StringComparison.Ordinal);

    [Theory]
    [InlineData(5, 10, "More data would still help: the second half of the training rows brought 25 points. It would help most for 'price' (25 % found with half of the rows, 50 % with all).")]
    [InlineData(19, 20, "More data would still help a little: the second half of the training rows brought 5 points, spread over many intents.")]
    [InlineData(20, 20, "More data of the same kind would hardly help: the second half of the training rows brought less than a point.")]
    public void ALearningCurveTellsWhetherMoreDataWouldHelp(int half, int all, string sentence) =>
        Assert.Equal(sentence, LearningSentence.Of(new LearningCurve([Point(0.5, half), Point(1, all)])));

    private static LearningPoint Point(double share, int right) => new(share, 100, right / 20.0, null, [new IntentRecall("price", 20, right)]);

    private static Summary Compared(PairedFigures overall, params PairedFigures[] intents) =>
        Summary.Of(Plain with { Comparison = new ModelComparison(overall, intents), Against = "the current one" });

    private static IEnumerable<EvaluatedRow> Rows(int count, string expected, string best, double confidence) =>
        Enumerable.Range(0, count).Select(i => MadeReport.Row($"{expected} {i}", expected, best, confidence));
}
