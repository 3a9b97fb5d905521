using System.Globalization;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Money as a shopper reads it: "$52.95", "€1,200.00", "52.95 CHF".</summary>
public static class MoneyWords
{
    public static string Say(Money money)
    {
        var amount = money.Amount.ToString("N" + Money.Decimals(money.Currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return money.Currency switch
        {
            "USD" => "$" + amount,
            "EUR" => "€" + amount,
            "GBP" => "£" + amount,
            "JPY" => "¥" + amount,
            "INR" => "₹" + amount,
            var currency => $"{amount} {currency}",
        };
    }
}
