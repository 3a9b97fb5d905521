using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Tests.Evaluation;

/// <summary>Every figure against a value computed by hand.</summary>
public sealed class IntentMetricsTests
{
    private const string Oos = IntentNames.OutOfScope;

    /// <summary>Label, best intent, confidence; the threshold is 0.5.</summary>
    private static readonly EvaluatedRow[] Rows =
    [
        Row("a", "a", 0.95), Row("a", "a", 0.85), Row("a", "b", 0.65), Row("b", "b", 0.75), Row("b", "b", 0.45), Row(Oos, "a", 0.55), Row(Oos, "b", 0.25), Row(Oos, "a", 0.15),
    ];

    [Fact]
    public void Report_counts_rows_by_kind()
    {
        var report = IntentEvaluator.Report(Rows, 0.5, 0.1);
        Assert.Equal((8, 3), (report.Rows, report.OutOfScopeRows));
        Assert.Equal(4.0 / 5, report.InScopeAccuracy);
        Assert.Equal(3.0 / 5, report.InScopeAccuracyAtThreshold);
        Assert.Equal(1.0 / 5, report.InScopeRejected);
        Assert.Equal(2.0 / 3, report.OosRecall);
        Assert.Equal(2.0 / 3, report.OosPrecision);
    }

    [Fact]
    public void Mcc_follows_from_the_confusion_counts()
    {
        // Right 5 of 8; expected a 3, b 2, oos 3; predicted a 3, b 2, oos 3.
        Assert.Equal(((5.0 * 8) - (9 + 4 + 9)) / (64 - 22), IntentMetrics.Mcc(Rows), 1e-12);
    }

    [Fact]
    public void Mcc_of_one_class_alone_is_zero() => Assert.Equal(0, IntentMetrics.Mcc([Row("a", "a", 1)]));

    [Fact]
    public void Macro_f1_is_the_mean_over_intents_and_out_of_scope()
    {
        Assert.Equal([2.0 / 3, 1.0 / 2, 2.0 / 3], IntentMetrics.PerIntent(Rows).Select(intent => intent.F1));
        Assert.Equal(((2.0 / 3) + 0.5 + (2.0 / 3)) / 3, IntentEvaluator.Report(Rows, 0.5, 0.1).MacroF1, 1e-12);
    }

    [Fact]
    public void Auroc_is_the_share_of_pairs_in_the_right_order()
    {
        // In scope .95 .85 .65 .75 .45 against .55 .25 .15: of 15 pairs one (.45, .55) is wrong.
        Assert.Equal(14.0 / 15, IntentMetrics.Auroc(Rows)!.Value, 1e-12);
    }

    [Fact]
    public void Auroc_counts_ties_half_and_needs_both_kinds()
    {
        Assert.Equal(0.5, IntentMetrics.Auroc([Row("a", "a", 0.5), Row(Oos, "a", 0.5)]));
        Assert.Null(IntentMetrics.Auroc([Row("a", "a", 0.5)]));
    }

    [Fact]
    public void Calibration_error_is_the_weighted_gap_of_ten_bins()
    {
        // Every row has its own bin; gaps .05 .15 .65 .25 .55 .55 .25 .15.
        Assert.Equal(2.6 / 8, IntentMetrics.Ece(Rows), 1e-12);
        Assert.Equal(0, IntentMetrics.Ece([Row("a", "a", 1), Row("a", "a", 1)]));
    }

    [Theory]
    [InlineData(0.0, 3.0 / 8)]
    [InlineData(0.25, 4.0 / 8)]
    [InlineData(0.34, 6.0 / 8)]
    [InlineData(1.0, 1.0)]
    public void Coverage_grows_with_the_error_allowed(double maxError, double coverage) =>
        Assert.Equal(coverage, IntentMetrics.CoverageAtMaxError(Rows, maxError));

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 5, 0.0625)]
    [InlineData(1, 9, 0.021484375)]
    public void McNemar_is_the_exact_binomial(int onlyFirst, int onlySecond, double probability)
    {
        Assert.Equal(probability, McNemar.PValue(onlyFirst, onlySecond), 1e-9);
        Assert.Equal(probability, McNemar.PValue(onlySecond, onlyFirst), 1e-9);
    }

    private static EvaluatedRow Row(string expected, string best, double confidence) => new("text", expected, best, confidence, confidence < 0.5 ? Oos : best);
}
