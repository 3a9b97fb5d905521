using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Search.Tests.Evidence.Measures;

/// <summary>Comparatives and superlatives: message in, question and direction out.</summary>
public sealed class DegreeTests
{
    [Theory]
    [InlineData("which is heavier, the hush 300 or the hush 500", "how heavy", 1, false)]
    [InlineData("whats your lightest laptop", "how heavy laptop", -1, true)]
    [InlineData("which one has the longest battery life", "how long battery life", 1, true)]
    [InlineData("which laptop has the most memory", "how much memory", 1, true)]
    [InlineData("does the metro have more pockets than the trailhead 20", "how many pockets", 1, false)]
    [InlineData("which lasts longer", "how long does it last", 1, false)]
    [InlineData("which is cheapest", "how much does it cost", -1, true)]
    [InlineData("the least expensive mug", "how much does it cost mug", -1, true)]
    [InlineData("which one is better", "", 0, false)]
    public void A_degree_asks_for_its_measure(string text, string asked, int direction, bool superlative)
    {
        var degree = Degree.In(text);
        Assert.Equal((asked, direction, superlative), (degree?.Asked.Trim(), degree?.Direction, degree?.IsSuperlative));
    }

    [Theory]
    [InlineData("at least 8 gb of memory")]
    [InlineData("a light jacket")]
    [InlineData("how long is it")]
    public void Other_messages_have_none(string text) => Assert.Null(Degree.In(text));

    [Fact]
    public void What_is_left_names_the_set()
    {
        var degree = Degree.In("which laptop has the most memory")!;
        Assert.Equal(("memory", "which laptop has the"), (degree.Noun, degree.Rest));
        Assert.Equal("whats your laptop", Degree.In("whats your lightest laptop")!.RestWithNoun);
    }

    [Theory]
    [InlineData("which has the most memory", "Internal memory", true)]
    [InlineData("which has the biggest display", "Screen size", true)]
    [InlineData("which has the brightest screen", "Brightness", true)]
    [InlineData("which is the lightest", "Weight", true)]
    [InlineData("which is the lightest", "Package weight", false)]
    [InlineData("which is bigger", "Capacity", true)]
    [InlineData("which is bigger", "Height", false)]
    [InlineData("which is the most popular", "Capacity", false)]
    [InlineData("what is the highest setting", "Height", false)]
    public void A_product_is_called_the_first_only_by_an_attribute_that_is_what_was_asked(string text, string field, bool fits) =>
        Assert.Equal(fits, DegreeField.Fits(Degree.In(text)!, new Fact("p", field, "5 cm", "attribute")));
}
