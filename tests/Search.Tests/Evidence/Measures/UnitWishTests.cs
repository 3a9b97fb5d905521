using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Search.Tests.Evidence.Measures;

/// <summary>Wishes for a unit: message in, unit out.</summary>
public sealed class UnitWishTests
{
    [Theory]
    [InlineData("in inches?", "in")]
    [InlineData("and in pounds?", "lb")]
    [InlineData("whats that in cm", "cm")]
    [InlineData("how much is that in lbs", "lb")]
    [InlineData("can you convert it to ounces please", "oz")]
    [InlineData("fahrenheit?", "°F")]
    [InlineData("in F?", "°F")]
    [InlineData("in fluid ounces", "US fl oz")]
    [InlineData("in feet and inches", "ft")]
    public void A_message_that_says_a_unit_alone_speaks_of_the_last_value(string text, string symbol)
    {
        var wish = UnitWish.Of(text);
        Assert.Equal((symbol, true), (wish?.Unit.Symbol, wish?.IsAlone));
    }

    [Theory]
    [InlineData("how heavy is the trailhead 20 in pounds", "lb")]
    [InlineData("how many inches is the screen of the x14", "in")]
    [InlineData("whats the temperature range in fahrenheit of the pour kettle", "°F")]
    public void A_question_may_name_the_unit_it_wants(string text, string symbol)
    {
        var wish = UnitWish.Of(text);
        Assert.Equal((symbol, false), (wish?.Unit.Symbol, wish?.IsAlone));
    }

    [Theory]
    [InlineData("will it fit in 15 inches")]
    [InlineData("does it come in size m")]
    [InlineData("do you have it in l")]
    [InlineData("what about the second")]
    [InlineData("is it a 5 gallon tank")]
    [InlineData("how much is it")]
    [InlineData("")]
    public void Other_messages_want_no_unit(string text) => Assert.Null(UnitWish.Of(text));
}
