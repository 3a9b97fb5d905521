using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductQA.Search.Feeds;

/// <summary>
/// A number as people of any country write it: 1,299.00 and 1.299,00 and 1 299,00 and 1'299.00. It is read only where
/// one reading is possible: a single mark before exactly three digits (1.299, 1,299) could part thousands or be decimal.
/// </summary>
internal static partial class FeedAmount
{
    /// <summary>The number, or nothing where the text is none or has two readings for a currency with this many decimals.</summary>
    public static decimal? Parse(string text, int decimals)
    {
        var number = Blanks().Replace(text.Trim(), "");
        number = WholeEnd().Replace(number, "");
        var (points, commas) = (number.Count(c => c == '.'), number.Count(c => c == ','));
        var plain = (points, commas) switch
        {
            (0, 0) => number,
            (0, 1) when decimals == 0 && HasTwoReadings(number) => Ungrouped(number),
            (1, 0) or (0, 1) => IsAmbiguous(number, decimals) ? "" : number.Replace(',', '.'),
            ( > 1, 0) or (0, > 1) => Ungrouped(number),
            (1, _) when number.LastIndexOf('.') > number.LastIndexOf(',') => Ungrouped(number[..number.IndexOf('.', StringComparison.Ordinal)]) + number[number.IndexOf('.', StringComparison.Ordinal)..],
            (_, 1) when number.LastIndexOf(',') > number.LastIndexOf('.') => Ungrouped(number[..number.IndexOf(',', StringComparison.Ordinal)]) + "." + number[(number.IndexOf(',', StringComparison.Ordinal) + 1)..],
            _ => "",
        };
        return Form().IsMatch(plain) && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    /// <summary>Whether the text is a number with two readings.</summary>
    public static bool HasTwoReadings(string text) => TwoReadings().IsMatch(text.Trim());

    // Three decimals are plain where the currency has three. A comma is never decimal where it has none (1,299 JPY), as Parse knows.
    private static bool IsAmbiguous(string number, int decimals) =>
        TwoReadings().IsMatch(number) && !(decimals == 3 && number.Contains('.', StringComparison.Ordinal));

    private static string Ungrouped(string number) => Groups().IsMatch(number) ? number.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) : "";

    [GeneratedRegex(@"(?<=[0-9])[\u0020\u00A0\u2009\u202F'\u2019](?=[0-9]{3}(?:[^0-9]|$))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[.,](?:-|–|—){1,2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeEnd();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}[.,][0-9]{3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoReadings();

    // 1,299,000 and the Indian 12,99,000
    [GeneratedRegex(@"^[0-9]{1,3}(?:(?<mark>[.,])[0-9]{3}(?:\k<mark>[0-9]{3})*|(?:,[0-9]{2})*,[0-9]{3})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^[0-9]{1,15}(?:\.[0-9]{1,6})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
