using Lucene.Net.Analysis.Miscellaneous;

namespace ProductQA.Search.Text;

/// <summary>
/// Splits titles, descriptions and utterances into tokens, the same way everywhere: lower case, accents folded,
/// apostrophes dropped, runs of letters and digits, decimals whole ("2.0"), a number joined with its unit
/// ("3 m" and 3m → "3m", 17" and 17 inch → "17in"), "1440x900" as "1440", "x", "900".
/// </summary>
internal static class CatalogText
{
    private const int MaximumTokenLength = 64;

    /// <summary>Tokens in order.</summary>
    public static List<string> Tokens(string text)
    {
        var folded = Fold(text, out var length).AsSpan(0, length);
        var tokens = new List<string>();
        for (var at = 0; at < folded.Length;)
        {
            var end = TokenEnd(folded, at);
            if (end == at)
            {
                AddInches(tokens, folded, at++);
                continue;
            }

            Add(tokens, folded[at..end]);
            at = end;
        }

        return tokens;
    }

    /// <summary>Whether a token holds a digit: such tokens are never corrected or stemmed.</summary>
    public static bool HasDigit(string token) => token.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static char[] Fold(string text, out int length)
    {
        var input = text.ToCharArray();
        var output = new char[input.Length * 4];
        length = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, input.Length);
        for (var i = 0; i < length; i++)
        {
            output[i] = char.ToLowerInvariant(output[i]);
        }

        return output;
    }

    private static int TokenEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Inside(text, start, end)))
        {
            if (end > start && text[end] == 'x' && IsDigit(text, end - 1) && IsDigit(text, end + 1))
            {
                return end;
            }

            end++;
            if (end == start + 1 && text[start] == 'x' && IsDigit(text, end) && IsDigit(text, start - 1))
            {
                return end;
            }
        }

        return end;
    }

    // A decimal point between digits, or an apostrophe between letters.
    private static bool Inside(ReadOnlySpan<char> text, int start, int at) => at > start && (text[at] switch
    {
        '.' or ',' => IsDigit(text, at - 1) && IsDigit(text, at + 1) && text[start..at].IndexOfAnyExceptInRange('0', '9') < 0,
        '\'' => char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]),
        _ => false,
    });

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static void Add(List<string> tokens, ReadOnlySpan<char> run)
    {
        var token = run[..Math.Min(run.Length, MaximumTokenLength)].ToString();
        if (token.Contains('\'', StringComparison.Ordinal))
        {
            token = token.Replace("'", "", StringComparison.Ordinal);
        }

        var comma = token.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            token = token.Length - comma == 4 ? token.Remove(comma, 1) : token.Replace(',', '.');
        }

        // "500 in black": the word between blanks is a preposition more often than a unit.
        if (token != "in" && Units.Short(token) is { } unit && tokens.Count > 0 && Units.IsNumber(tokens[^1]))
        {
            tokens[^1] += unit;
            return;
        }

        tokens.Add(Units.WithShortUnit(token));
    }

    private static void AddInches(List<string> tokens, ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '"' && IsDigit(text, at - 1) && tokens.Count > 0 && Units.IsNumber(tokens[^1]))
        {
            tokens[^1] += "in";
        }
    }
}
