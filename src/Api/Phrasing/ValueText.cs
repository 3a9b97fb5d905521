using System.Globalization;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>An attribute's value as it stands in a sentence, and what it says to a yes/no question.</summary>
internal static class ValueText
{
    /// <summary>Longer values are cut at an entry: nobody reads more in a chat.</summary>
    private const int Longest = 300;

    private const int LongestListEntry = 40;

    private const int LongestDetail = 120;

    /// <summary>True for yes, false for no, null where the value is no clear yes or no ("N/A" is not).</summary>
    public static bool? YesOrNo(string value) => value.Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "true" => true,
        "no" or "n" or "false" => false,
        _ => null,
    };

    /// <summary>A yes or no with more behind it: "Yes, adjustable", "No; contains beeswax", "Yes (top rack)".</summary>
    public static (bool Yes, string Detail)? Detailed(string value)
    {
        var text = PlainText.OneLine(value);
        var end = text.IndexOfAny([',', ';', ':', '(']);
        return end > 0 && YesOrNo(text[..end]) is { } yes && text[(end + 1)..].Trim(' ', ')', '.', ',', ';') is { Length: > 0 and <= LongestDetail } detail && !detail.Any(c => c is '(' or ')')
            ? (yes, detail)
            : null;
    }

    /// <summary>A value that says in words that the thing lacks it.</summary>
    public static bool IsLacking(string value) =>
        value.Trim().ToLowerInvariant() is "not supported" or "not available" or "none" or "not included" or "unavailable" or "unsupported";

    /// <summary>A count, or null: "2", "16"; not "2.5" and not "2 x USB".</summary>
    public static int? Count(string value) =>
        int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000 ? count : null;

    /// <summary>The value for the sentence: verbatim, on one line, a list with "and", a very long one cut with "and more".</summary>
    public static string Readable(Texts texts, string value)
    {
        var text = PlainText.OneLine(value).TrimEnd('.', ' ', ';', ',');
        return text.Length > Longest ? Cut(texts, text) : List(texts, text);
    }

    private static string Cut(Texts texts, string text)
    {
        var at = Math.Max(text.LastIndexOf(", ", Longest, StringComparison.Ordinal), text.LastIndexOf("; ", Longest, StringComparison.Ordinal));
        if (at < Longest / 3)
        {
            at = text.LastIndexOfAny([',', ';', ' '], Longest);
        }

        return texts.Say("list.more", ("list", text[..(at > 0 ? at : Longest)]));
    }

    /// <summary>"Black,Grey" and "Black; Grey" become "Black and Grey". A comma inside a number or a sentence is no list.</summary>
    private static string List(Texts texts, string text)
    {
        var separator = text.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var entries = text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isList = entries.Length > 1
            && Array.TrueForAll(entries, entry => entry.Length <= LongestListEntry && !entry.Contains(": ", StringComparison.Ordinal))
            && !IsNumberWithComma(text)
            && !entries[^1].StartsWith("and ", StringComparison.Ordinal);
        return isList ? Lists.And(texts, entries) : text;
    }

    /// <summary>"1,000" or "3,5": a digit on both sides of a comma without a blank.</summary>
    private static bool IsNumberWithComma(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ',' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
