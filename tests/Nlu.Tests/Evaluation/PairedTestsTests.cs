using CsCheck;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Tests.Evaluation;

public sealed class PairedTestsTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(5, 0, 0.0625)]
    [InlineData(0, 6, 0.03125)]
    [InlineData(10, 2, 0.03857421875)]
    [InlineData(7, 7, 1)]
    [InlineData(5000, 0, 0)]
    public void McNemar_gives_the_binomial_probability(int onlyFirst, int onlySecond, double probability) =>
        Assert.Equal(probability, McNemar.PValue(onlyFirst, onlySecond), 12);

    [Fact]
    public void McNemar_is_a_probability_and_knows_no_first_or_second() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3000]).Sample((a, b) => McNemar.PValue(a, b) is >= 0 and <= 1 && McNemar.PValue(a, b).Equals(McNemar.PValue(b, a)));

    [Fact]
    public void Rows_cannot_be_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => McNemar.PValue(-1, 3));

    [Fact]
    public void Holm_gives_the_textbook_values() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005], [true, true, true, true]), (a, b) => Math.Abs(a - b) < 1e-12);

    [Fact]
    public void A_test_that_cannot_be_significant_is_not_counted() =>
        Assert.Equal([0.04, 1, 0.5], Holm.Adjust([0.04, 1, 0.5], [true, false, false]));

    [Fact]
    public void Holm_lies_between_the_probability_and_Bonferronis() =>
        Gen.Double[0, 1].Array[1, 30].Sample(probabilities =>
        {
            var adjusted = Holm.Adjust(probabilities, [.. probabilities.Select(_ => true)]);
            Assert.All(adjusted.Zip(probabilities), pair => Assert.InRange(pair.First, pair.Second, Math.Min(1, pair.Second * probabilities.Length)));
        });
}
