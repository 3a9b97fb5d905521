using ProductQA.Api.Answering;
using ProductQA.Search.Catalog;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Tests.Answering;

public sealed class ShownProductsTests
{
    private static readonly List<Product> Shown = [Make("a", 2000), Make("b", 900), Make("c", 3000)];

    [Theory]
    [InlineData("the second", "b")]
    [InlineData("how much is the last one", "c")]
    [InlineData("does the cheaper one have a lid", "b")]
    [InlineData("the pricier one", "c")]
    [InlineData("number 4", "abc")] // three were shown: any of them
    [InlineData("and the other one?", "bc")] // two others were shown
    [InlineData("what about the next one", "b")]
    [InlineData("the one before", "abc")] // nothing stands before the first
    [InlineData("the one in the middle", "b")]
    [InlineData("the first two", "ab")]
    [InlineData("compare the last two", "bc")]
    [InlineData("are they all waterproof", "abc")]
    [InlineData("both", "")] // three were shown
    public void Words_point_at_those_shown(string text, string ids) => Assert.Equal(ids, Pointed(text, Shown));

    [Fact]
    public void Of_two_the_other_is_the_one_not_talked_about() => Assert.Equal("b", Pointed("what about the other one", Shown.GetRange(0, 2)));

    [Fact]
    public void Of_two_at_the_same_price_either_is_the_cheaper() => Assert.Equal("ab", Pointed("the cheaper one", [Make("a", 900), Make("b", 900)]));

    [Theory]
    [InlineData("2", true)]
    [InlineData("the second one please", true)]
    [InlineData("how much is the second one in blue", false)]
    [InlineData("2 of the blue ones", false)]
    public void A_message_that_only_chooses_is_told_from_a_question(string text, bool chooses) => Assert.Equal(chooses, ShownProducts.OnlyPoints(text));

    private static string Pointed(string text, IReadOnlyList<Product> shown) => string.Concat(ShownProducts.Pointed(ShownPointer.In(text)!, shown, "a", DateTimeOffset.UnixEpoch).Select(product => product.Id));

    private static Product Make(string id, long price) => new()
    {
        Id = id,
        Title = id,
        Variants = [new Variant { Sku = id, Offer = new Offer { Price = new Money(price, "USD"), Availability = Availability.InStock } }],
    };
}
