using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Search.Tests.Evidence.Measures;

/// <summary>Values that may be ranked, and those that never are.</summary>
public sealed class ValueRangeTests
{
    [Theory]
    [InlineData("Weight", "1.1 kg", 1.1, 1.1, "mass")]
    [InlineData("Weight", "780 g", 0.78, 0.78, "mass")]
    [InlineData("Weight", "340 g (M)", 0.34, 0.34, "mass")]
    [InlineData("Battery life", "9 h, 36 h with case", 9 * 3600, 36 * 3600, "time")]
    [InlineData("USB 2.0 ports quantity", "4", 4, 4, "count")]
    [InlineData("Microphones", "2", 2, 2, "count")]
    [InlineData("Number of players", "4", 4, 4, "count")]
    [InlineData("Opening", "Up to 4 cm", 0.04, 0.04, "length up to")]
    public void A_clear_measure_or_count_has_a_range(string name, string value, double lowest, double highest, string scale)
    {
        var range = ValueRange.Of(name, value);
        Assert.NotNull(range);
        Assert.Equal((lowest, highest), (Math.Round(range.Lowest, 6), Math.Round(range.Highest, 6)));
        Assert.Equal(scale, range.Scale);
    }

    [Theory]
    [InlineData("Weight", "850")]
    [InlineData("Display diagonal", "15.6")]
    [InlineData("Internal memory", "8192")]
    [InlineData("Weight", "6.2 g per earbud")]
    [InlineData("Processor", "8 cores, up to 4.6 GHz")]
    [InlineData("Dimensions", "46 x 27 x 18 cm")]
    [InlineData("Dimensions", "12")]
    [InlineData("Battery life hours", "12")]
    [InlineData("Thickness", "2")]
    [InlineData("Noise cancelling", "Yes, 3 levels")]
    [InlineData("Weight", "light")]
    [InlineData("Weight", "")]
    public void What_has_no_unit_or_more_than_one_meaning_is_never_ranked(string name, string value) => Assert.Null(ValueRange.Of(name, value));
}
