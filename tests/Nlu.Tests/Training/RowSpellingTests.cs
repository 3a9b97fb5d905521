using ProductQA.Nlu.Data;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Training;

public sealed class RowSpellingTests
{
    [Theory]
    [InlineData("coupn", 1, "coupon", 20, "coupon")]
    [InlineData("coupn", 2, "coupon", 40, "coupon")]
    [InlineData("cuopon", 1, "coupon", 20, "coupon")]
    [InlineData("coupn", 1, "coupon", 19, "coupn")]
    [InlineData("coupn", 2, "coupon", 39, "coupn")]
    [InlineData("coupn", 3, "coupon", 400, "coupn")]
    [InlineData("cpn", 1, "coupon", 400, "cpn")]
    [InlineData("might", 1, "night", 400, "might")]
    [InlineData("care", 1, "card", 400, "care")]
    [InlineData("coupn1", 1, "coupon1", 400, "coupn1")]
    [InlineData("delivred", 1, "delivery", 400, "delivred")]
    public void Only_a_rare_word_next_to_one_twenty_times_as_common_is_repaired(string rare, int rareTimes, string common, int commonTimes, string expected)
    {
        LabelledUtterance[] rows = [.. Rows(common, commonTimes), .. Rows(rare, rareTimes)];
        var tokens = RowSpelling.Tokens(rows);

        Assert.Equal(rows.Length, tokens.Length);
        Assert.All(tokens[..commonTimes], row => Assert.Equal(["the", common], row));
        Assert.All(tokens[commonTimes..], row => Assert.Equal(["the", expected], row));
    }

    [Fact]
    public void No_rows_and_empty_texts_are_left_as_they_are()
    {
        Assert.Empty(RowSpelling.Tokens([]));
        Assert.Empty(Assert.Single(RowSpelling.Tokens([new LabelledUtterance("", "a")])));
    }

    private static IEnumerable<LabelledUtterance> Rows(string word, int times) => Enumerable.Repeat(new LabelledUtterance($"the {word}", "a"), times);
}
