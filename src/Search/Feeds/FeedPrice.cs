using System.Text.RegularExpressions;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Prices as feeds write them: "52.95 USD", "USD 52.95", "€ 9,50", "1.299,00 EUR", "$12.00", or a bare number with a
/// currency given elsewhere. What has two readings is not guessed: 1,299 could be a thousand or one, "$" a dozen currencies.
/// </summary>
internal static partial class FeedPrice
{
    private const int MaximumLength = 60;
    private const string NoPrice = "is not an amount and a currency: write it like 52.95 USD, with a decimal point.";

    /// <summary>The price, or nothing where the text is none or has two readings.</summary>
    public static Money? Parse(string text, string? currency) => Read(text, currency).Money;

    /// <summary>The price, or why it cannot be taken and what to write.</summary>
    public static PriceReading Read(string text, string? own)
    {
        var match = Form().Match(text.Length <= MaximumLength ? text : "");
        if (!match.Success)
        {
            return new PriceReading(null, NoPrice);
        }

        var number = match.Groups["number"].Value;
        var currency = Currency(match.Groups["before"].Value.Trim(), match.Groups["after"].Value.Trim(), own, out var fault);
        return currency is null ? new PriceReading(null, fault)
            : FeedAmount.Parse(number, Money.Decimals(currency)) is { } amount ? new PriceReading(Money.FromAmount(amount, currency), "has more decimals than the currency, or is too large: write it like 52.95 USD.")
            : FeedAmount.HasTwoReadings(number) ? new PriceReading(null, $"can be read in two ways, with thousands or with decimals: write it with a decimal point and two decimals, like {number.Replace(',', '.')[..^1]} {currency} or {number.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)}.00 {currency}.")
            : new PriceReading(null, NoPrice);
    }

    private static string? Currency(string before, string after, string? own, out string fault)
    {
        var named = new[] { before, after }.Where(text => text.Length > 0).ToList();
        var codes = named.Select(text => FeedCurrency.Parse(text, own)).Distinct().ToList();
        fault = "";
        if (named.Count == 0)
        {
            fault = own is null ? "names no currency: write it like 52.95 USD, or give --currency." : $"has the currency \"{PlainText.Short(own)}\", which is none that we know: give an ISO 4217 code, like USD.";
            return own is null ? null : FeedCurrency.Parse(own, null);
        }

        if (codes is [{ } code])
        {
            return code;
        }

        // "$12.00 CAD": the code says which dollar.
        if (codes.OfType<string>().FirstOrDefault(clear => named.TrueForAll(text => FeedCurrency.Parse(text, clear) == clear)) is { } agreed)
        {
            return agreed;
        }

        fault = named.Count == 1 && FeedCurrency.IsShared(named[0]) ? $"has the sign {named[0]}, which several currencies share: write it like 52.95 USD, or give --currency."
            : named.Count == 1 ? $"names \"{PlainText.Short(named[0])}\", which is no currency that we know: write an ISO 4217 code, like 52.95 USD."
            : codes.Contains(null) ? NoPrice
            : "names two currencies: keep one, like 52.95 USD.";
        return null;
    }

    [GeneratedRegex(@"^\s*(?<before>[^0-9\s.,+-][^0-9\s,+-]{0,3})?\s*(?<number>[0-9](?:[0-9.,'\u2019\s]{0,28}[0-9])?(?:[.,][-–—]{1,2})?)\s*(?<after>[^0-9\s,+-]{1,4})?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

/// <summary>A price that was read, or the end of a sentence that says why not.</summary>
internal readonly record struct PriceReading(Money? Money, string Fault);
