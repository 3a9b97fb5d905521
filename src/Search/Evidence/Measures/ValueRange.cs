using System.Globalization;

namespace ProductQA.Search.Evidence.Measures;

/// <summary>
/// A value as numbers that may be compared with another product's: from the lowest to the highest that it states ("9 h, 36 h with case"). A value that
/// is not clear beyond doubt has none: a bare number that is no count, a value per piece, the sides of a thing.
/// </summary>
/// <param name="Lowest">The lowest number, in the common measure of the scale.</param>
/// <param name="Highest">The highest number, not below <paramref name="Lowest"/>.</param>
/// <param name="Scale">What is measured: only values of one scale compare.</param>
public sealed record ValueRange(double Lowest, double Highest, string Scale)
{
    private const int LongestCount = 6;

    /// <summary>780 g and 0.78 kg are the same, whatever the floating point makes of them.</summary>
    private const int Digits = 9;

    /// <summary>More words are a story, not a value.</summary>
    private const int MostWords = 12;

    /// <summary>Values that only bound something ("up to 2 L") compare only with values bounded alike.</summary>
    private static readonly Dictionary<string, string> Bounds = new(StringComparer.Ordinal)
    {
        ["up"] = "up to",
        ["max"] = "up to",
        ["maximum"] = "up to",
        ["under"] = "up to",
        ["below"] = "up to",
        ["less"] = "up to",
        ["min"] = "from",
        ["minimum"] = "from",
        ["from"] = "from",
        ["over"] = "from",
        ["above"] = "from",
        ["more"] = "from",
        ["least"] = "from",
        ["down"] = "down to",
    };

    private static readonly HashSet<string> PerPiece = ["per", "each", "every", "pro", "apiece"];

    /// <summary>The range of an attribute's value, or nothing where it cannot be compared. Never fails, whatever the texts.</summary>
    public static ValueRange? Of(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return Count(name, value) ?? Measured(StatedValue.Of(name, value), EvidenceText.Words(value));
    }

    private static ValueRange? Measured(StatedValue stated, List<string> words)
    {
        var measures = stated.Measures.Where(measure => !measure.IsRemark).ToList();
        if (measures.Count == 0 || words.Count > MostWords || stated.HasBareNumbers || words.Exists(PerPiece.Contains) || measures.Exists(measure => measure.IsTolerance || measure.Joint == StatedMeasure.Sides)
            || measures.Exists(measure => measure.Unit.Quantity != measures[0].Unit.Quantity))
        {
            return null;
        }

        var numbers = measures.SelectMany(measure => measure.Numbers.Select(number => Math.Round(measure.Unit.ToBase(number), Digits))).ToList();
        return new ValueRange(numbers.Min(), numbers.Max(), string.Join(' ', words.Select(word => Bounds.GetValueOrDefault(word, "")).Where(bound => bound.Length > 0).Distinct().Prepend(measures[0].Unit.Quantity)));
    }

    /// <summary>"USB ports quantity: 4" counts: a whole number behind a name in the plural, or one that says number or quantity.</summary>
    private static ValueRange? Count(string name, string value) =>
        value.Trim() is { Length: > 0 and <= LongestCount } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && CountedName.Is(name)
            ? new ValueRange(count, count, "count")
            : null;
}
