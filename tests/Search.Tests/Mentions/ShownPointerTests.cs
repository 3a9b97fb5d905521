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
    [InlineData("and the last one?", -1)]
    [InlineData("first", 1)]
    [InlineData("the top one", 1)]
    [InlineData("how fast is number 2", 2)]
    [InlineData("what's the refresh rate of option 3", 3)]
    [InlineData("is the latter in stock", -1)]
    [InlineData("what about 3", 3)]
    [InlineData("for how many players is number one", 1)]
    [InlineData("the one at the bottom", -1)]
    public void A_place_is_pointed_at(string text, int place) => Assert.Equal(ShownPointer.At(place), ShownPointer.In(text));

    [Theory]
    [InlineData("compare the first two", new[] { 1, 2 })]
    [InlineData("price of the last two", new[] { -2, -1 })]
    [InlineData("top 3", new[] { 1, 2, 3 })]
    [InlineData("the 2nd and 3rd, which is cheaper", new[] { 2, 3 })]
    [InlineData("is the first or the second brighter", new[] { 1, 2 })]
    [InlineData("compare 1 and 3", new[] { 1, 3 })]
    public void Several_places_are_pointed_at(string text, int[] places) => Assert.Equal(ShownPointer.At(places), ShownPointer.In(text));

    [Theory]
    [InlineData("both in stock?", 2)]
    [InlineData("are they all waterproof", 0)]
    [InlineData("how heavy are all of them", 0)]
    [InlineData("which of these three has wifi", 3)]
    [InlineData("which of them can go in the dishwasher", 0)]
    [InlineData("what is the capacity of each", 0)]
    [InlineData("the lighter of the two", 2)]
    public void Everything_shown_is_pointed_at(string text, int count) => Assert.Equal(new ShownPointer(ShownPointerKind.All) { Count = count }, ShownPointer.In(text));

    [Theory]
    [InlineData("does the cheaper one have a hood", ShownPointerKind.Cheapest)]
    [InlineData("how heavy is the cheapest", ShownPointerKind.Cheapest)]
    [InlineData("the pricier one", ShownPointerKind.Dearest)]
    [InlineData("what about the other one", ShownPointerKind.Other)]
    [InlineData("and the other?", ShownPointerKind.Other)]
    [InlineData("what about the next one", ShownPointerKind.Next)]
    [InlineData("go back to the one before", ShownPointerKind.Previous)]
    [InlineData("the one in the middle", ShownPointerKind.Middle)]
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
    [InlineData("does it have both ports")] // parts of one thing
    [InlineData("is it waterproof on all sides")]
    [InlineData("are all of the buttons programmable")]
    [InlineData("how long is each cable")]
    [InlineData("does it last two days")]
    [InlineData("can i get the two person tent")]
    [InlineData("")]
    public void Other_words_point_at_nothing(string text) => Assert.Null(ShownPointer.In(text));

    [Fact]
    public void Any_text_may_be_read() => Gen.String.Sample(text => Assert.All(ShownPointer.In(text)?.Places ?? [], place => Assert.InRange(place, -10, 10)));
}
