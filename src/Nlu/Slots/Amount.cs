using System.Globalization;

namespace ProductQA.Nlu.Slots;

/// <summary>A number that may be money, spread over one to three pieces: "$50", "50", "50 eur", "rs 1,299.50", "50€", "2k rupees", "US$20".</summary>
/// <param name="First">Index of its first piece.</param>
/// <param name="Last">Index of its last piece.</param>
/// <param name="Value">The number, from 0 to ten million.</param>
/// <param name="Currency">The ISO code, empty for a currency of several countries, nothing where no currency stands with it.</param>
/// <param name="InThousands">Whether it was written with a k.</param>
internal sealed record Amount(int First, int Last, decimal Value, string? Currency, bool InThousands)
{
    private const decimal Most = 10_000_000;

    public string Text => TextOf(Value);

    public bool HasCurrency => Currency is not null;

    public static string TextOf(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Reads an amount that begins at a piece; null when there is none.</summary>
    public static Amount? At(IReadOnlyList<Piece> pieces, int index)
    {
        if (index >= pieces.Count)
        {
            return null;
        }

        var before = Currencies.Contain(pieces[index].Text);
        var number = before ? index + 1 : index;
        if (number >= pieces.Count || Read(pieces[number].Text) is not { } read)
        {
            return null;
        }

        var after = number + 1 < pieces.Count && !pieces[number].EndsClause && Currencies.Contain(pieces[number + 1].Text);
        var currency = before ? Currencies.CodeOf(pieces[index].Text) : read.Currency ?? (after ? Currencies.CodeOf(pieces[number + 1].Text) : null);
        return new Amount(index, after ? number + 1 : number, read.Value, currency, read.InThousands);
    }

    /// <summary>Reads one piece such as "$1,299.50", "20eur" or "1.5k"; the letters around the number must be of a currency, or a k.</summary>
    public static (decimal Value, string? Currency, bool InThousands)? Read(ReadOnlySpan<char> text)
    {
        var from = text.IndexOfAnyInRange('0', '9');
        var to = text.LastIndexOfAnyInRange('0', '9') + 1;
        if (from < 0)
        {
            return null;
        }

        var before = text[..from].TrimEnd('.');
        var after = text[to..].Trim(",-+");
        var thousands = after.Length > 0 && after[0] == 'k' && (after.Length == 1 || Currencies.Contain(after[1..]));
        after = thousands ? after[1..] : after;
        if ((before.Length > 0 && !Currencies.Contain(before)) || (after.Length > 0 && !Currencies.Contain(after)))
        {
            return null;
        }

        var currency = before.Length > 0 ? Currencies.CodeOf(before) : after.Length > 0 ? Currencies.CodeOf(after) : null;
        return Parse(text[from..to]) is { } value && (!thousands || value <= Most / 1000) ? (thousands ? value * 1000 : value, currency, thousands) : null;
    }

    /// <summary>
    /// A comma before one or two last digits is a decimal mark, as in 19,99; any other comma parts thousands. So does a point before exactly three
    /// digits, as in 1.299: no price has three decimals.
    /// </summary>
    private static decimal? Parse(ReadOnlySpan<char> digits)
    {
        var text = string.Concat(digits.ToString().Split('\u00A0', '\u202F', '\u2009', '\''));
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        var isCommaDecimal = comma > point && text.Length - comma is 2 or 3;
        var partsThousands = comma < 0 && point > 0 && text.Length - point == 4 && text[0] != '0';
        var plain = isCommaDecimal ? string.Concat(text[..comma].Replace(".", "", StringComparison.Ordinal), ".", text[(comma + 1)..])
            : partsThousands ? text.Replace(".", "", StringComparison.Ordinal)
            : text.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Most ? value : null;
    }
}
