using System.Globalization;

namespace ProductQA.Search.Evidence;

/// <summary>A value read once: its words, its kind, its numbers and units.</summary>
internal sealed record AttributeValue(List<string> Words, ValueKind Kind, bool HasNumber, bool IsDate, HashSet<string> Units)
{
    private static readonly HashSet<string> YesWords = ["yes", "y", "true"];
    private static readonly HashSet<string> NoWords = ["no", "n", "false"];

    private static readonly HashSet<string> NothingWords = ["n/a", "na", "-", "--", "unknown", "unspecified", "not applicable", "not specified", "null", "?"];

    public static AttributeValue Of(string name, string value)
    {
        var words = EvidenceText.Words(value);
        var text = value.Length > 40 ? "" : value.Trim().ToLowerInvariant();
        var units = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Concat(EvidenceText.Words(name)))
        {
            if (Evidence.Units.Canonical(word) is { } unit)
            {
                units.Add(unit);
            }
        }

        var hasNumber = words.Exists(IsNumber);
        return new AttributeValue(words, KindOf(words, text, hasNumber), hasNumber, words.Exists(IsDateWord), units);
    }

    public static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0]) && double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>A month or a year ("June", "2019").</summary>
    private static bool IsDateWord(string word) =>
        Months.Contains(word) || (word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsAsciiDigit));

    private static ValueKind KindOf(List<string> words, string text, bool hasNumber)
    {
        if (words.Count == 0 || NothingWords.Contains(text))
        {
            return ValueKind.Empty;
        }

        if (YesWords.Contains(text) || NoWords.Contains(text))
        {
            return ValueKind.YesNo;
        }

        return hasNumber && words.TrueForAll(word => IsNumber(word) || Evidence.Units.IsUnit(word) || word == "x" || Parts.Contains(word))
            ? ValueKind.Number
            : ValueKind.Text;
    }

    private static readonly HashSet<string> Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring", "summer", "autumn", "winter",
    ];

    private static readonly HashSet<string> Parts =
        ["width", "height", "length", "depth", "maximum", "minimum", "max", "min", "to", "up", "approx", "about", "quantity", "value", "weight"];
}

/// <summary>What kind of thing a value is.</summary>
internal enum ValueKind
{
    /// <summary>Nothing, or a sign for nothing ("N/A", "-").</summary>
    Empty,

    /// <summary>Yes or no in clear words.</summary>
    YesNo,

    /// <summary>A number alone, or a number with its unit, or a range or product of numbers.</summary>
    Number,

    /// <summary>Words.</summary>
    Text,
}
