using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Tests.Evaluation;

/// <summary>What the report draws, against values counted by hand.</summary>
public sealed class ReportFiguresTests
{
    private const string Oos = IntentNames.OutOfScope;

    /// <summary>Label, best intent, confidence; the threshold is 0.5.</summary>
    private static readonly EvaluatedRow[] Rows =
    [
        Row("a", "a", 0.95), Row("a", "b", 0.85), Row("a", "b", 0.65), Row("b", "b", 0.75), Row("b", "b", 0.45), Row(Oos, "a", 0.55), Row(Oos, "b", 0.25), Row("c", "a", 1),
    ];

    [Fact]
    public void Confused_pairs_are_wrong_answers_most_rows_first_with_the_surest_texts()
    {
        var pairs = ConfusedPair.Find(Rows);

        Assert.Equal([("a", "b", 2), ("c", "a", 1), (Oos, "a", 1)], pairs.Select(pair => (pair.Expected, pair.Taken, pair.Rows)));
        Assert.Equal([2.0 / 3, 1, 0.5], pairs.Select(pair => pair.Share));
        Assert.Equal(["a 0.85", "a 0.65"], pairs[0].Examples);
    }

    [Fact]
    public void Confused_pairs_show_two_texts_and_no_more_pairs_than_asked()
    {
        var pairs = ConfusedPair.Find([.. Rows, Row("a", "b", 0.9), Row("a", "b", 0.9)], most: 1);

        Assert.Equal(["a 0.90", "a 0.85"], Assert.Single(pairs).Examples);
    }

    [Fact]
    public void A_confusion_matrix_has_a_row_for_each_label_and_out_of_scope_last()
    {
        var matrix = ConfusionMatrix.Of(Rows);

        Assert.Equal(["a", "b", "c", Oos], matrix.Labels);
        Assert.Equal([[1, 2, 0, 0], [0, 1, 0, 1], [1, 0, 0, 0], [1, 0, 0, 1]], matrix.Counts);
        Assert.Equal(0, matrix.LabelsLeftOut);
    }

    [Fact]
    public void A_confusion_matrix_of_many_labels_shows_the_most_confused()
    {
        EvaluatedRow[] many = [.. Enumerable.Range(0, 40).Select(i => Row($"right{i}", $"right{i}", 1)), Row("z", "y", 1), Row("z", "x", 1)];
        var matrix = ConfusionMatrix.Of(many, mostLabels: 3);

        Assert.Equal(["x", "y", "z"], matrix.Labels);
        Assert.Equal(40, matrix.LabelsLeftOut);
    }

    [Fact]
    public void Reliability_bins_hold_mean_confidence_and_right_share()
    {
        var reliability = Reliability.Of([Row("a", "a", 0.8125), Row("a", "b", 0.875), Row(Oos, "a", 0.125), Row("a", "a", 1)]);

        Assert.Equal([(0.1, 1), (0.8, 2), (0.9, 1)], reliability.Bins.Select(bin => (bin.From, bin.Rows)));
        Assert.Equal([0.125, 0.84375, 1], reliability.Bins.Select(bin => bin.MeanConfidence));
        Assert.Equal([0, 0.5, 1], reliability.Bins.Select(bin => bin.Right.Share));
        Assert.Equal((0.703125, 0.5), (reliability.MeanConfidence, reliability.RightShare));
    }

    [Fact]
    public void A_histogram_keeps_right_wrong_and_out_of_scope_apart()
    {
        var histogram = ConfidenceHistogram.Of(Rows, bins: 2);

        Assert.Equal([(1, 0, 1), (2, 3, 1)], histogram.Bins.Select(bin => (bin.Right, bin.Wrong, bin.OutOfScope)));
    }

    [Fact]
    public void A_coverage_curve_answers_more_and_risks_more()
    {
        var curve = CoverageCurve.Of(Rows, 0.5);

        Assert.Equal((1, 1), (curve.Points[0].Answered, curve.Points[0].Wrong));
        Assert.Equal((8, 5, 1.0), (curve.Points[^1].Answered, curve.Points[^1].Wrong, curve.Points[^1].Coverage));
        Assert.Equal((6, 4, 0.75), (curve.Chosen.Answered, curve.Chosen.Wrong, curve.Chosen.Coverage));
        Assert.Equal(4.0 / 6, curve.ChosenRisk!.Share);
    }

    [Fact]
    public void A_tolerated_error_tells_how_much_can_be_answered()
    {
        var curve = CoverageCurve.Of([Row("a", "a", 0.9), Row("a", "a", 0.8), Row("a", "b", 0.7), Row("a", "a", 0.6), Row("a", "a", 0.55), Row("a", "a", 0.5)], 0.5);

        Assert.Equal([(0.1, 2), (0.15, 2), (0.2, 6)], curve.Tolerances.Skip(3).Select(tolerance => (tolerance.MaxError, tolerance.Point!.Answered)));
        Assert.All(CoverageCurve.Of([Row("a", "b", 0.9)], 0.5).Tolerances, tolerance => Assert.Null(tolerance.Point));
    }

    [Fact]
    public void A_long_coverage_curve_keeps_its_ends()
    {
        var curve = CoverageCurve.Of([.. Enumerable.Range(0, 1000).Select(i => Row("a", "a", i / 1000.0))], 0.5, mostPoints: 20);

        Assert.Equal((20, 0.999, 0.0), (curve.Points.Count, curve.Points[0].Threshold, curve.Points[^1].Threshold));
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(1, 1, 0.2065, 1)]
    public void A_share_comes_with_wilsons_interval(int part, int whole, double low, double high)
    {
        var interval = ShareInterval.Of(part, whole)!;

        Assert.Equal(low, interval.Low, 1e-4);
        Assert.Equal(high, interval.High, 1e-4);
    }

    [Fact]
    public void No_rows_give_no_figures_and_no_fault()
    {
        Assert.Null(ShareInterval.Of(0, 0));
        Assert.Empty(ConfusedPair.Find([]));
        Assert.Empty(ConfusionMatrix.Of([]).Labels);
        Assert.Empty(Reliability.Of([]).Bins);
        Assert.Null(CoverageCurve.Of([], 0.5).ChosenRisk);
        Assert.All(ConfidenceHistogram.Of([]).Bins, bin => Assert.Equal(0, bin.Right + bin.Wrong + bin.OutOfScope));
    }

    [Fact]
    public void Weak_intents_are_those_often_missed_on_enough_rows()
    {
        IntentFigures[] figures = [Figures("a", 20, 0.5), Figures("b", 20, 0.79), Figures("c", 20, 0.8), Figures("d", 4, 0), Figures("e", 9, 0.2), Figures(Oos, 90, 0.1)];
        var weak = WeakIntent.Find(figures, new Dictionary<string, int> { ["a"] = 30 });

        Assert.Equal([("e", null), ("a", 30), ("b", null)], weak.Select(intent => (intent.Intent, intent.TrainingRows)));
    }

    [Fact]
    public void A_verdict_sorts_intents_by_what_changed()
    {
        var comparison = new ModelComparison(Paired("all", 3, 9), [Paired("a", 0, 8), Paired("b", 6, 0), Paired("c", 1, 0), Paired("d", 1, 1), Paired("e", 0, 9)]);
        var verdict = PromotionVerdict.Of(comparison);

        Assert.False(verdict.IsReady);
        Assert.Equal(["e", "a"], verdict.Better.Select(intent => intent.Intent));
        Assert.Equal(["b"], verdict.Worse.Select(intent => intent.Intent));
        Assert.Equal(["c"], verdict.SlightlyWorse.Select(intent => intent.Intent));
        Assert.True(PromotionVerdict.Of(comparison with { Intents = [Paired("a", 0, 8)] }).IsReady);
    }

    private static PairedFigures Paired(string intent, int onlyA, int onlyB) =>
        new(intent, 20, (10.0 + onlyA) / 20, (10.0 + onlyB) / 20, onlyA, onlyB, McNemar.PValue(onlyA, onlyB), McNemar.PValue(onlyA, onlyB));

    private static IntentFigures Figures(string intent, int rows, double recall) => new(intent, rows, 1, recall, 0);

    private static EvaluatedRow Row(string expected, string best, double confidence) =>
        new(FormattableString.Invariant($"{expected} {confidence:F2}"), expected, best, confidence, confidence < 0.5 ? Oos : best);
}
