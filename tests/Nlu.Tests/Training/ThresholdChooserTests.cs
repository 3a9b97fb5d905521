using CsCheck;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Training;

public sealed class ThresholdChooserTests
{
    [Theory]
    [InlineData(0.0, 0.1)]
    [InlineData(0.2, 0.3)]
    [InlineData(0.25, 0.3)]
    [InlineData(0.5, 0.6)]
    public void A_reject_share_leaves_that_share_of_in_scope_rows_below(double share, double threshold) =>
        Assert.Equal(threshold, Choose(Ladder("a", 10, _ => true), new() { RejectShare = share }).Overall);

    [Fact]
    public void A_reject_share_looks_at_in_scope_rows_alone()
    {
        ConfidentRow[] rows = [.. Ladder("a", 10, _ => true), .. Enumerable.Repeat(Outside("a", 0.95), 30)];
        Assert.Equal(0.3, Choose(rows, new() { RejectShare = 0.2 }).Overall);
    }

    [Fact]
    public void By_default_half_of_the_misunderstood_share_is_rejected()
    {
        Assert.Equal(0.1, Choose(Ladder("a", 10, _ => true), new()).Overall);
        Assert.Equal(0.3, Choose(Ladder("a", 10, step => step > 4), new()).Overall);
    }

    [Theory]
    [InlineData(0.05, 0.5)]
    [InlineData(0.2, 0.4)]
    [InlineData(0.35, 0.2)]
    [InlineData(0.4, 0.1)]
    public void A_stated_error_is_the_share_of_wrong_answers_among_those_given(double maxError, double threshold) =>
        Assert.Equal(threshold, Choose(Ladder("a", 10, step => step > 4), new() { MaxError = maxError }).Overall);

    [Fact]
    public void Rows_out_of_scope_count_by_their_weight()
    {
        ConfidentRow[] rows = [Row("a", 0.9), Row("a", 0.8), Outside("a", 0.7), Row("a", 0.6)];
        Assert.Equal(0.6, Choose(rows, new() { MaxError = 0.26 }).Overall);
        Assert.Equal(0.8, Choose([.. rows.Select(row => row.IsInScope ? row : row with { Weight = 5 })], new() { MaxError = 0.26 }).Overall);
    }

    [Fact]
    public void Rows_of_one_confidence_are_answered_together_or_not_at_all()
    {
        ConfidentRow[] rows = [Row("a", 0.9), Row("a", 0.5), Wrong("a", 0.5), Wrong("a", 0.5), Row("a", 0.5)];
        Assert.Equal(0.9, Choose(rows, new() { MaxError = 0.3 }).Overall);
        Assert.Equal(0.9, Choose([.. rows.Reverse()], new() { MaxError = 0.3 }).Overall);
        Assert.Equal(0.5, Choose(rows, new() { MaxError = 0.4 }).Overall);
        Assert.Equal(0.5, Choose(rows, new() { RejectShare = 0.5 }).Overall);
    }

    [Fact]
    public void An_intent_has_its_own_threshold_from_fifty_rows_where_an_error_is_stated()
    {
        ConfidentRow[] rows = [.. Ladder("b", 50, step => step > 20), .. Ladder("a", 60, _ => true), .. Ladder("c", 49, _ => true)];
        var chosen = Choose(rows, new() { MaxError = 0.1 });

        Assert.Equal(["a", "b"], chosen.Intents.Select(intent => intent.Intent));
        Assert.Equal(1.0 / 60, chosen.Intents[0].Threshold);
        Assert.Equal(0.36, chosen.Intents[1].Threshold);
        Assert.All(chosen.Intents, intent => Assert.InRange(intent.Threshold, intent.Interval.Low, intent.Interval.High));
        Assert.Empty(Choose(rows, new()).Intents);
        Assert.Empty(Choose(rows, new() { RejectShare = 0.1 }).Intents);
    }

    [Fact]
    public void An_intent_that_is_always_wrong_is_never_answered()
    {
        var chosen = Choose([.. Ladder("a", 50, _ => false), .. Ladder("b", 50, _ => true)], new() { MaxError = 0.3 });
        Assert.Equal((1, new(1, 1)), (chosen.Intents[0].Threshold, chosen.Intents[0].Interval));
    }

    [Fact]
    public void The_interval_holds_the_choice_and_follows_the_seed()
    {
        var random = new Random(4);
        ConfidentRow[] rows = [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble()).Select(confidence => Row("a", confidence) with { IsRight = random.NextDouble() < confidence })];
        foreach (var options in (TrainingOptions[])[new(), new() { MaxError = 0.2 }, new() { RejectShare = 0.1 }])
        {
            var chosen = Choose(rows, options);
            Assert.InRange(chosen.Overall, chosen.Interval.Low, chosen.Interval.High);
            Assert.InRange(chosen.Interval.High - chosen.Interval.Low, 0.01, 0.3);
            Assert.Equal(chosen.Interval, Choose(rows, options).Interval);
            Assert.NotEqual(chosen.Interval, Choose(rows, options with { Seed = 1000 }).Interval);
        }
    }

    [Fact]
    public void Without_rows_everything_is_answered_or_with_a_stated_error_nothing()
    {
        Assert.Equal((0, new(0, 0)), (Choose([], new()).Overall, Choose([], new()).Interval));
        Assert.Equal((1, new(1, 1)), (Choose([], new() { MaxError = 0.1 }).Overall, Choose([], new() { MaxError = 0.1 }).Interval));
        Assert.Equal(0, Choose([Outside("a", 0.5)], new() { RejectShare = 0.5 }).Overall);
    }

    [Fact]
    public void The_answered_rows_never_hold_more_wrong_ones_than_stated()
    {
        var row = Gen.Select(Gen.Int[0, 10], Gen.Bool, Gen.Bool, (tenth, isRight, isInScope) => new ConfidentRow("a", tenth / 10.0, isRight && isInScope, isInScope, isInScope ? 1 : 2.5));
        Gen.Select(row.Array[0, 30], Gen.Double[0.01, 0.9]).Sample((rows, maxError) =>
        {
            var threshold = Choose(rows, new() { MaxError = maxError }).Overall;
            var answered = rows.Where(answer => answer.Confidence >= threshold && threshold < 1).ToList();
            Assert.InRange(threshold, 0, 1);
            Assert.True(answered.Where(answer => !answer.IsRight).Sum(answer => answer.Weight) <= (maxError * answered.Sum(answer => answer.Weight)) + 1e-9);
        });
    }

    private static ChosenThresholds Choose(IReadOnlyList<ConfidentRow> rows, TrainingOptions options) => ThresholdChooser.Choose(rows, options);

    /// <summary>Rows of rising confidence, 1/count to 1.</summary>
    private static ConfidentRow[] Ladder(string intent, int count, Func<int, bool> isRight) =>
        [.. Enumerable.Range(1, count).Select(step => Row(intent, (double)step / count) with { IsRight = isRight(step) })];

    private static ConfidentRow Row(string intent, double confidence) => new(intent, confidence, IsRight: true, IsInScope: true, Weight: 1);

    private static ConfidentRow Wrong(string intent, double confidence) => Row(intent, confidence) with { IsRight = false };

    private static ConfidentRow Outside(string intent, double confidence) => new(intent, confidence, IsRight: false, IsInScope: false, Weight: 1);
}
