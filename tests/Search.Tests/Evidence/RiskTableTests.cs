using CsCheck;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

public sealed class RiskTableTests
{
    [Fact]
    public void The_threshold_keeps_its_promise_on_what_it_was_read_off() =>
        Gen.Select(Gen.Double[0, 1], Gen.Bool, Gen.Bool).List[0, 200].Sample(drawn =>
        {
            var answers = drawn.ConvertAll(one => (Confidence: one.Item1, IsRight: one.Item2 && one.Item3, IsAnswerable: one.Item3));
            var answerable = answers.Count(answer => answer.IsAnswerable);
            var weight = answerable == 0 ? 1 : answerable / 3.0 / Math.Max(1, answers.Count - answerable);
            foreach (var point in RiskTable.Of(answers).Points)
            {
                // The threshold is rounded down to thousandths, so answers just below it may slip in.
                var given = answers.Where(answer => answer.Confidence >= point.Threshold + 0.001);
                var wrong = given.Where(answer => !answer.IsRight).Sum(answer => answer.IsAnswerable ? 1 : weight);
                Assert.True(wrong <= (point.MaxError * answers.Sum(answer => answer.IsAnswerable ? 1 : weight)) + Math.Max(1, weight));
            }
        });

    [Fact]
    public void A_looser_promise_never_answers_less()
    {
        var points = AttributeRanker.Risk.Points;
        Assert.Equal(points.OrderBy(point => point.MaxError), points);
        Assert.Equal(points.OrderByDescending(point => point.Threshold).Select(point => point.Threshold), points.Select(point => point.Threshold));
    }

    [Fact]
    public void A_rate_between_two_is_kept_by_the_stricter()
    {
        var table = new RiskTable([new RiskPoint(0.01, 0.9, 0.2), new RiskPoint(0.05, 0.6, 0.5)]);
        Assert.Equal((0.9, 0.6, 0.6), (table.Threshold(0.04), table.Threshold(0.05), table.Threshold(0.5)));
        Assert.Equal(RiskTable.Never, table.Threshold(0.001));
    }
}
