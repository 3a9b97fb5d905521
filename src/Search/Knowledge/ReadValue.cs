using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using ProductQA.Search.Text;

namespace ProductQA.Search.Knowledge;

/// <summary>A value of an attribute, read once.</summary>
/// <param name="Form">What it is by itself.</param>
/// <param name="Number">Its number; 0 for what is no number.</param>
/// <param name="Unit">Short form of its unit; empty where it has none.</param>
internal readonly record struct ReadValue(ValueForm Form, double Number, string Unit)
{
    private const int LongestNumber = 40;
    private const int LongestUnit = 12;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,-+");
    private static readonly FrozenSet<string> YesNo = new[] { "yes", "no", "y", "n", "true", "false" }.ToFrozenSet();
    private static readonly FrozenSet<string> Nothing = new[] { "", "-", "--", "n/a", "na", "none", "null", "?", "unknown", "unspecified", "not specified", "not available", "not applicable" }.ToFrozenSet();

    /// <summary>Reads "8 GB", "3.5kg", "1,024", "-10 °C", "17\"", "Yes" and words; a range or a product ("20 - 80", "3 x 4") is words.</summary>
    public static ReadValue Of(string value)
    {
        var text = value.Trim();
        var lower = text.Length <= LongestNumber ? text.ToLowerInvariant() : text;
        if (Nothing.Contains(lower))
        {
            return new ReadValue(ValueForm.Nothing, 0, "");
        }

        return YesNo.Contains(lower) ? new ReadValue(ValueForm.YesNo, 0, "") : OfNumber(lower) ?? new ReadValue(ValueForm.Words, 0, "");
    }

    private static ReadValue? OfNumber(string text)
    {
        if (text.Length > LongestNumber)
        {
            return null;
        }

        // What stands in brackets behind a number is a remark: "10000 mAh (37 Wh)".
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        var bare = bracket > 0 && text.EndsWith(')') ? text[..bracket] : text;
        var end = bare.AsSpan().IndexOfAnyExcept(Digits);
        var (digits, rest) = end < 0 ? (bare, "") : (bare[..end], bare[end..].Trim());
        return UnitOf(rest) is { } unit && Parsed(digits) is { } number ? new ReadValue(ValueForm.Number, number, unit) : null;
    }

    // "1,024" has a thousands mark, "1,5" a decimal comma, "800,1066" are two numbers.
    private static double? Parsed(string digits)
    {
        var parts = digits.Split(',');
        var decimalComma = parts is [_, { Length: not 3 }] && !digits.Contains('.', StringComparison.Ordinal);
        if (!decimalComma && parts.Skip(1).Any(part => part.IndexOf('.', StringComparison.Ordinal) is var point && (point < 0 ? part.Length : point) != 3))
        {
            return null;
        }

        var plain = string.Join(decimalComma ? "." : "", parts);
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    private static string? UnitOf(string rest) => rest switch
    {
        "" => "",
        "\"" or "''" or "”" => "in",
        "%" or "°" => rest,
        _ => rest.Length <= LongestUnit && rest.Any(char.IsLetter) && !rest.Any(char.IsAsciiDigit) && rest.All(IsOfUnit) ? Units.Short(rest.TrimEnd('.')) ?? rest : null,
    };

    private static bool IsOfUnit(char letter) => char.IsLetter(letter) || letter is '/' or '°' or '(' or ')' or '²' or '³' or '.' or 'µ';
}
