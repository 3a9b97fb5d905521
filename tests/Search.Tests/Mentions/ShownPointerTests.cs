using CsCheck;
using ProductQA.Search.Mentions;

namespace ProductQA.Search.Tests.Mentions;

public sealed class ShownPointerTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData("number 3 please", 3)]
    [InlineData("the second", 2)]
    [InlineData("second one", 2)]
    [InlineData("how much is the third one?", 3)]
    [InlineData("is the 1st in stock", 1)]
    [InlineData("is the first waterproof", 1)]
    [InlineData("does the second come in blue", 2)]
    public void A_place_is_pointed_at(string text, int place) => Assert.Equal(new ShownPointer(ShownPointerKind.Place, place), ShownPointer.In(text));

    [Theory]
    [InlineData("and the last one?", ShownPointerKind.Last)]
    [InlineData("does the cheaper one have a hood", ShownPointerKind.Cheapest)]
    [InlineData("how heavy is the cheapest", ShownPointerKind.Cheapest)]
    [InlineData("the pricier one", ShownPointerKind.Dearest)]
    [InlineData("what about the other one", ShownPointerKind.Other)]
    [InlineData("and the other?", ShownPointerKind.Other)]
    public void What_sets_it_apart_is_pointed_at(string text, ShownPointerKind kind) => Assert.Equal(new ShownPointer(kind), ShownPointer.In(text));

    [Theory]
    [InlineData("how long does it last")] // a verb
    [InlineData("do you have a second screen")] // an attribute of another thing
    [InlineData("is there a cheaper kettle")] // a search
    [InlineData("do you have other colors")]
    [InlineData("first aid kit")]
    [InlineData("do you have the first aid kit")]
    [InlineData("what is the second connector")]
    [InlineData("it broke the first time")]
    [InlineData("my first order was late")]
    [InlineData("which is the cheapest")] // asks for one
    [InlineData("whats the cheapest one")]
    [InlineData("the cheapest please")]
    [InlineData("30")] // no list is that long
    [InlineData("2 of the blue ones")] // a quantity
    [InlineData("")]
    public void Other_words_point_at_nothing(string text) => Assert.Null(ShownPointer.In(text));

    [Fact]
    public void Any_text_may_be_read() => Gen.String.Sample(text => Assert.InRange(ShownPointer.In(text)?.Place ?? 0, 0, 10));
}
