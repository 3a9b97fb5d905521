using CsCheck;
using ProductQA.Search.Synonyms;

namespace ProductQA.Search.Tests.Synonyms;

public sealed class SynonymTests
{
    [Theory]
    [InlineData("tv", "television")] // both ways
    [InlineData("television", "tv")]
    [InlineData("televisions", "tv")] // plural
    [InlineData("cell phone", "smartphone")] // one way
    [InlineData("creme", "lotion")] // accents
    [InlineData("a|b", "")] // not known
    [InlineData("smartphone", "")] // not the other way
    public void A_phrase_has_the_alternatives_of_its_rules(string phrase, string alternative)
    {
        var set = SynonymSet.From([Rule("tv,television"), Rule("cell phone => smartphone"), Rule("Crème,lotion")]);

        Assert.Equal(alternative, string.Join(' ', set.Of(phrase.Split(' ')).SelectMany(words => words)));
    }

    [Fact]
    public void Rules_in_a_circle_are_followed_once()
    {
        var set = SynonymSet.From([Rule("a,b"), Rule("b,c"), Rule("c => a")]);

        Assert.Equal(["b"], set.Of(["a"]).Select(words => words[0]));
        Assert.Equal(["a", "c"], set.Of(["b"]).Select(words => words[0]));
        Assert.Equal(["b", "a"], set.Of(["c"]).Select(words => words[0]));
    }

    [Theory]
    [InlineData("tv", "at least two")]
    [InlineData("television,Televisions", "at least two")] // one word in two forms
    [InlineData("", "at least two")]
    [InlineData("tv =>", "at least two")]
    [InlineData("a => b => c", "two arrows")]
    [InlineData("one two three four five,b", "5 words")]
    [InlineData("!!!,tv", "no word")]
    [InlineData("a\u0001b,tv", "control character")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,tv", "too long")]
    public void A_line_that_is_no_rule_says_why(string line, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => Rule(line)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tv, television")]
    [InlineData("cell phone, mobile => smartphone, phone")]
    public void A_rule_comes_back_from_its_own_text(string text) => Assert.Equal(text, Rule(text).ToString());

    [Fact]
    public void Alternatives_are_capped() =>
        Assert.Equal(SynonymSet.MostAlternatives, SynonymSet.From(Enumerable.Range(0, 100).Select(i => Rule($"thing,word{i}"))).Of(["thing"]).Count);

    [Fact]
    public void Any_text_is_a_rule_or_refused_with_a_sentence() => Gen.String.Sample(text =>
    {
        if (Record.Exception(() => Rule(text)) is { } fault)
        {
            Assert.IsType<FormatException>(fault);
            return;
        }

        var rule = Rule(text);
        Assert.True(SynonymSet.From([rule]).Count > 0);
    });

    private static SynonymRule Rule(string line) => SynonymRule.Of(line.Split(','));
}
