using CsCheck;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Tests.Catalog;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("52.95", "USD", 5295)]
    [InlineData("500", "JPY", 500)]
    [InlineData("1.234", "BHD", 1234)]
    public void An_amount_becomes_minor_units_by_its_currency(string amount, string currency, long minorUnits) =>
        Assert.Equal(minorUnits, Money.FromAmount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency)?.MinorUnits);

    [Theory]
    [InlineData("1.005", "USD")]
    [InlineData("0.5", "JPY")]
    [InlineData("-1", "USD")]
    [InlineData("1000000000001", "USD")]
    public void An_amount_that_the_currency_cannot_hold_is_no_money(string amount, string currency) =>
        Assert.Null(Money.FromAmount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));

    [Fact]
    public void An_amount_survives_the_way_to_text_and_back() => Gen.Long[0, 1_000_000_000].Sample(units =>
        Assert.All(["USD", "JPY", "KWD"], currency =>
        {
            var money = new Money(units, currency);
            Assert.Equal(money, Money.FromAmount(money.Amount, currency));
            Assert.EndsWith(" " + currency, money.ToString(), StringComparison.Ordinal);
        }));
}
