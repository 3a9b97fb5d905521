using System.Globalization;

namespace ProductQA.Nlu.Slots;

/// <summary>A number that may be money, spread over one to three pieces: "$50", "50", "50 eur", "rs 1,299.50", "50€".</summary>
/// <param name="First">Index of its first piece.</param>
/// <param name="Last">Index of its last piece.</param>
/// <param name="Value">The number.</param>
/// <param name="HasCurrency">Whether a currency stands with it.</param>
internal sealed record Amount(int First, int Last, decimal Value, bool HasCurrency)
{
    private const string Signs = "$€£₹";
    private const decimal Most = 10_000_000;

    public string Text => Value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Reads an amount that begins at a piece; null when there is none.</summary>
    public static Amount? At(IReadOnlyList<Piece> pieces, int index)
    {
        if (index >= pieces.Count)
        {
            return null;
        }

        var currencyBefore = Words.Currencies.Contains(pieces[index].Text);
        var number = currencyBefore ? index + 1 : index;
        if (number >= pieces.Count || Read(pieces[number].Text) is not { } read)
        {
            return null;
        }

        var currencyAfter = number + 1 < pieces.Count && Words.Currencies.Contains(pieces[number + 1].Text);
        return new Amount(index, currencyAfter ? number + 1 : number, read.Value, read.HasCurrency || currencyBefore || currencyAfter);
    }

    /// <summary>Reads one piece such as "$1,299.50", "20eur" or "1.5k".</summary>
    public static (decimal Value, bool HasCurrency)? Read(string text)
    {
        var number = text.AsSpan().Trim(Signs);
        var letters = number.TrimStart("0123456789.,");
        var currency = number.Length < text.Length || (letters.Length > 1 && Words.Currencies.Contains(letters.ToString()));
        var thousands = letters is "k" && currency;
        if (letters.Length > 0 && !currency)
        {
            return null;
        }

        return Parse(number[..^letters.Length]) is { } value ? (thousands ? value * 1000 : value, currency) : null;
    }

    /// <summary>A comma before exactly two last digits is a decimal mark, as in 19,99; any other comma parts thousands.</summary>
    private static decimal? Parse(ReadOnlySpan<char> digits)
    {
        var comma = digits.LastIndexOf(',');
        var text = comma >= 0 && digits.Length - comma is 2 or 3 && !digits[comma..].Contains('.')
            ? string.Concat(digits[..comma].ToString().Replace(".", "", StringComparison.Ordinal), ".", digits[(comma + 1)..])
            : digits.ToString().Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Most ? value : null;
    }
}
