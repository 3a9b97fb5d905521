using CsCheck;
using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Shop;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Checkout;

/// <summary>Wishes for the cart are read where they are plain, and nothing else is taken for one.</summary>
public sealed class CartWordsTests
{
    public static TheoryData<string, CartWish?> Wishes => new()
    {
        { "what's in my cart?", new CartWish.Show() },
        { "Show me my basket please", new CartWish.Show() },
        { "empty it", new CartWish.Empty() },
        { "please clear the cart", new CartWish.Empty() },
        { "remove everything", new CartWish.Empty() },
        { "check out", new CartWish.CheckOut() },
        { "I'm ready to checkout", new CartWish.CheckOut() },
        { "make it three", new CartWish.Count("it", 3) },
        { "change the mug to 2", new CartWish.Count("the mug", 2) },
        { "make it 0", new CartWish.Count("it", 0) },
        { "remove the case", new CartWish.Count("the case", 0) },
        { "can you take out the case from my cart", new CartWish.Count("the case", 0) },
        { "add the charger too", new CartWish.Add() },
        { "ok, add two of those in blue", new CartWish.Add() },
        { "I'll take the charger as well", new CartWish.Add() },
        { "put the mug in my cart", new CartWish.Add() },
        { "cancel my order", new CartWish.CancelOrder() },
        { "I want to cancel the order please", new CartWish.CancelOrder() },
        { "how do I remove the case from the phone", null },
        { "does it have an address label", null },
        { "is it easy to make the bed", null },
        { "can I cancel my order after paying", null },
        { "make it 100", null },
        { "how do I check out", null },
        { "is it too big", null },
        { "", null },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public void Words_are_read(string text, CartWish? wish) => Assert.Equal(wish, CartWords.Read(text));

    [Fact]
    public void Whatever_is_written_is_read_without_a_fault() => Gen.String.Sample(text => CartWords.Read(text) is not CartWish.Count { Pieces: < 0 or > Purchases.MostPieces });

    [Theory]
    [InlineData("USD", 4.90, 50, 49.99, 490)]
    [InlineData("USD", 4.90, 50, 50, 0)]
    [InlineData("JPY", 500, 5000, 4999, 500)]
    [InlineData("JPY", 500, 5000, 5000, 0)]
    [InlineData("KWD", 1.25, 20, 19.999, 1250)]
    [InlineData("KWD", 1.25, 20, 20, 0)]
    public void Shipping_is_exact_in_every_currency(string currency, decimal fee, decimal freeFrom, decimal goods, long minor)
    {
        var shop = new ShopOptions { Currency = currency, ShippingFee = fee, FreeShippingFrom = freeFrom };

        Assert.Empty(shop.Problems());
        Assert.Equal(new Money(minor, currency), ShippingRule.Of(shop, Money.FromAmount(goods, currency)!.Value));
        Assert.Null(ShippingRule.Of(shop, new Money(1, "CHF")));
    }
}
