using System.Globalization;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Money as a shopper reads it: "$52.95", "€1,200.00", "52.95 CHF".</summary>
public static class MoneyWords
{
    /// <summary>Without the cents where there are none: "$50".</summary>
    public static string Whole(Money money) => decimal.IsInteger(money.Amount)
        ? Say(money, money.Amount.ToString("N0", CultureInfo.InvariantCulture))
        : Say(money);

    public static string Say(Money money) =>
        Say(money, money.Amount.ToString("N" + Money.Decimals(money.Currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static string Say(Money money, string amount) => money.Currency switch
    {
        "USD" => "$" + amount,
        "EUR" => "€" + amount,
        "GBP" => "£" + amount,
        "JPY" => "¥" + amount,
        "INR" => "₹" + amount,
        var currency => $"{amount} {currency}",
    };
}
