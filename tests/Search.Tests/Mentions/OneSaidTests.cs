using CsCheck;
using ProductQA.Search.Mentions;

namespace ProductQA.Search.Tests.Mentions;

public sealed class OneSaidTests
{
    [Theory]
    [InlineData("show me the curved one", "curved")]
    [InlineData("the one from dell", "dell")]
    [InlineData("and the aoc one?", "aoc")]
    [InlineData("the one with wifi please", "wifi")]
    [InlineData("the dark blue ones", "dark blue")]
    [InlineData("what about the one that has a stand", "stand")]
    [InlineData("no, the hp one", "hp")]
    public void What_is_said_of_the_thing_is_read(string text, string said) => Assert.Equal(said, string.Join(' ', OneSaid.In(text)!));

    [Theory]
    [InlineData("the second one")]
    [InlineData("the bigger one")]
    [InlineData("the other one")]
    [InlineData("which one is faster")]
    [InlineData("i want one")]
    [InlineData("is one enough for a family")]
    [InlineData("the last one")]
    [InlineData("this one")]
    [InlineData("one")]
    [InlineData("")]
    public void Other_words_say_nothing_of_it(string text) => Assert.Null(OneSaid.In(text));

    [Fact]
    public void Any_text_may_be_read() => Gen.String.Sample(text => Assert.InRange(OneSaid.In(text)?.Count ?? 1, 1, 4));
}
