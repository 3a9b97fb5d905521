using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class FeedPriceTests
{
    [Theory]
    [InlineData("12,00 EUR", "EUR", 1200, "EUR")]
    [InlineData("1.299,00 EUR", null, 129900, "EUR")]
    [InlineData("1,299.00 USD", null, 129900, "USD")]
    [InlineData("1 299,00 EUR", null, 129900, "EUR")]
    [InlineData("1\u00A0299 PLN", null, 129900, "PLN")] // a blank parts thousands and nothing else
    [InlineData("1'299.50 CHF", null, 129950, "CHF")]
    [InlineData("1.299.000 EUR", null, 129900000, "EUR")] // two marks of one kind are never decimal
    [InlineData("12,99,000.50 INR", null, 129900050, "INR")]
    [InlineData("€ 9,50", null, 950, "EUR")]
    [InlineData("9,5€", null, 950, "EUR")]
    [InlineData("12,- EUR", null, 1200, "EUR")]
    [InlineData("0.500 EUR", null, 50, "EUR")] // no one writes 0 thousands
    [InlineData("12.5000 USD", null, 1250, "USD")] // as databases print
    [InlineData("1299.000 USD", null, 129900, "USD")]
    [InlineData("£5", null, 500, "GBP")]
    [InlineData("US$12.00", null, 1200, "USD")]
    [InlineData("$12.00", "USD", 1200, "USD")] // the shop's own dollar
    [InlineData("$12.00", "CAD", 1200, "CAD")]
    [InlineData("$12.00 CAD", "USD", 1200, "CAD")] // the code says which
    [InlineData("kr 99,00", "SEK", 9900, "SEK")]
    [InlineData("1,299 JPY", null, 1299, "JPY")] // yen have no decimals
    [InlineData("1.500 KWD", null, 1500, "KWD")] // dinars have three
    public void A_price_of_one_reading_is_read(string price, string? own, long minorUnits, string currency) =>
        Assert.Equal(new Money(minorUnits, currency), Row(price, own).Offer.Price);

    [Theory]
    [InlineData("1,299 EUR", null, "two ways")]
    [InlineData("1.299 EUR", null, "1299.00 EUR")] // the cure says both forms
    [InlineData("1.500 USD", null, "two ways")]
    [InlineData("1,500 KWD", null, "two ways")]
    [InlineData("1.299 JPY", null, "two ways")]
    [InlineData("$12.00", null, "several currencies share")]
    [InlineData("$12.00", "EUR", "several currencies share")]
    [InlineData("12 QQQ", null, "no currency that we know")]
    [InlineData("9 EUR USD", null, "not an amount")]
    [InlineData("€9 USD", null, "two currencies")]
    [InlineData("1,2,3 EUR", null, "not an amount")]
    [InlineData("1.2.3,4 EUR", null, "not an amount")]
    [InlineData("12.345.67 EUR", null, "not an amount")]
    [InlineData("from 12 EUR", null, "not an amount")]
    [InlineData("99999999999999 EUR", null, "too large")]
    [InlineData("0.005 EUR", null, "more decimals")]
    [InlineData("=1+1", "EUR", "not an amount")]
    public void A_price_of_two_readings_or_none_is_rejected_with_the_cure(string price, string? own, string part)
    {
        var reason = FeedText.Rejection($"id\ttitle\tprice\nA\tMug\t{price}", new FeedOptions { DefaultCurrency = own });

        Assert.Contains(price, reason, StringComparison.Ordinal);
        Assert.Contains(part, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_json_has_a_decimal_point_for_sure() =>
        Assert.Equal(new Money(1250, "EUR"), FeedText.Row("{\"id\":\"A\",\"title\":\"Mug\",\"price\":12.500,\"currency\":\"€\"}").Offer.Price);

    private static FeedRow Row(string price, string? own) => FeedText.Row($"id\ttitle\tprice\nA\tMug\t{price}", new FeedOptions { DefaultCurrency = own });
}
