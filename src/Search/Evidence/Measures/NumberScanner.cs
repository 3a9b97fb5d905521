using System.Globalization;

namespace ProductQA.Search.Evidence.Measures;

/// <summary>Takes the numbers out of a value, each with the unit behind it and with what joins it to the number before.</summary>
internal sealed class NumberScanner(string text)
{
    private const int LongestUnit = 14;

    private readonly List<ScannedNumber> _numbers = [];
    private int _depth;
    private int _end = -1;

    public List<ScannedNumber> Numbers()
    {
        for (var at = 0; at < text.Length;)
        {
            _depth = Math.Max(0, _depth + (text[at] is '(' or '[' ? 1 : text[at] is ')' or ']' ? -1 : 0));
            at = char.IsAsciiDigit(text[at]) ? Take(at) : at + 1;
        }

        return _numbers;
    }

    private int Take(int start)
    {
        var end = EndOfNumber(start);
        var isUnclear = !TryRead(text[start..end], out var number)
            || (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '/' or '.' or ',' or ':' or '_'))
            || (end < text.Length && text[end] is '/' or ':');
        var (unit, behind) = UnitAt(end);
        var before = _end < 0 ? text[..start] : text[_end..start];
        var isNegative = start > 0 && text[start - 1] is '-' or '−' && (start == 1 || text[start - 2] is ' ' or '(');
        _numbers.Add(new ScannedNumber(isNegative ? -number : number, unit)
        {
            Joint = _end < 0 ? "" : JointOf(isNegative ? before[..^1] : before),
            IsAdjacent = _end >= 0 && before == " ",
            IsRemark = _depth > 0,
            IsTolerance = before.TrimEnd().EndsWith('±') || before.TrimEnd().EndsWith("+/-", StringComparison.Ordinal),
            IsUnclear = isUnclear,
        });
        _end = behind;
        return behind;
    }

    private int EndOfNumber(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    // "10,000" has a thousands mark, "1,5" a decimal comma, "800,1066" are two numbers, "5.1.2" is none.
    private static bool TryRead(string digits, out double number)
    {
        var parts = digits.Split(',');
        var isDecimalComma = parts is [_, { Length: 1 or 2 }] && !digits.Contains('.', StringComparison.Ordinal);
        var isThousands = parts.Length > 1 && parts[0].Length <= 3 && parts.Skip(1).All(part => part.Split('.')[0].Length == 3);
        number = 0;
        return (parts.Length == 1 || isDecimalComma || isThousands)
            && double.TryParse(string.Join(isDecimalComma ? "." : "", parts), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private (MeasureUnit? Unit, int End) UnitAt(int at)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '\u00a0')
        {
            start++;
        }

        // "15-inch", but not "7-in-1".
        start += start == at && start + 1 < text.Length && text[start] == '-' && char.IsLetter(text[start + 1]) ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < LongestUnit && IsOfUnit(text[end]))
        {
            end++;
        }

        var word = text[start..end].TrimEnd('.');
        var isCode = end < text.Length && (text[end] == '-' || char.IsAsciiDigit(text[end]));
        var unit = isCode ? null : Fluid(word, end) ?? MeasureUnit.Named(word);
        return unit is null ? (null, at) : (unit, end);
    }

    private MeasureUnit? Fluid(string word, int end) =>
        word.Equals("fl", StringComparison.OrdinalIgnoreCase) && text.AsSpan(end).TrimStart(". ").StartsWith("oz", StringComparison.OrdinalIgnoreCase) ? MeasureUnit.Named("fl oz") : null;

    private static bool IsOfUnit(char letter) => char.IsLetter(letter) || letter is '/' or '°' or '²' or '³' or '"' or '″' or '”' or '\'' or '%' or '.';

    private static string JointOf(string between) => between.Trim().ToLowerInvariant() switch
    {
        "x" or "×" or "*" or "by" => StatedMeasure.Sides,
        "-" or "–" or "—" or "to" or "..." or "…" or "~" => StatedMeasure.Span,
        _ => "",
    };
}

/// <summary>A number of a value.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit directly behind it, if there is a known one.</param>
internal sealed record ScannedNumber(double Number, MeasureUnit? Unit)
{
    /// <summary>What joins it to the number before, as <see cref="StatedMeasure.Joint"/>; empty where it begins anew.</summary>
    public string Joint { get; init; } = "";

    /// <summary>Only a blank parts it from the measure before.</summary>
    public bool IsAdjacent { get; init; }

    public bool IsRemark { get; init; }

    public bool IsTolerance { get; init; }

    /// <summary>A part of a code, a fraction or a list: no number that can be relied on.</summary>
    public bool IsUnclear { get; init; }
}
