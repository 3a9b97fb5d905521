using System.Globalization;
using System.Text.RegularExpressions;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Prices as feeds write them: "52.95 USD", "USD 52.95", "1,299.00 USD", or a bare number with a currency given
/// elsewhere. A decimal comma is refused, because 1,299 could be either.
/// </summary>
internal static partial class FeedPrice
{
    public static Money? Parse(string text, string? currency)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var code = match.Groups["before"].Value + match.Groups["after"].Value;
        code = code.Length > 0 ? code : currency ?? "";
        return code.Length == 3
            && decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? Money.FromAmount(amount, code.ToUpperInvariant())
            : null;
    }

    [GeneratedRegex(@"^\s*(?:(?<before>[A-Za-z]{3})\s*)?(?<number>\d{1,3}(?:,\d{3})+\.\d{1,3}|\d{1,15}(?:\.\d{1,6})?)(?(before)|(?:\s*(?<after>[A-Za-z]{3}))?)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
