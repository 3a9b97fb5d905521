using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// A run of characters between white space and punctuation, folded to plain lower case, with its place in the utterance. "dv7-1211ea", "$1,299.50"
/// and "#a1001" are one piece each; a sign of comparison ("&lt;50") is a piece of its own.
/// </summary>
/// <param name="Start">Index of its first character in the utterance.</param>
/// <param name="Length">Number of characters in the utterance; the folded text may be shorter or longer.</param>
/// <param name="Text">The folded text, never empty.</param>
/// <param name="IsUpper">Whether it begins with a capital letter.</param>
/// <param name="EndsClause">Whether punctuation, or nothing, follows.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int Start, int Length, string Text, bool IsUpper, bool EndsClause)
{
    private const string Punctuation = ".,;:!?()[]{}\"“”«»…*_¿¡";
    private const string Comparisons = "<>≤≥~≈";

    public int End => Start + Length;

    public static List<Piece> Split(string utterance)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < utterance.Length; i++)
        {
            if (!IsSpace(utterance, i))
            {
                var start = i;
                while (i < utterance.Length && !IsSpace(utterance, i))
                {
                    i++;
                }

                Add(pieces, utterance, start, i);
            }
        }

        return pieces;
    }

    /// <summary>White space, or a mark before a letter ("red,blue"). A space that does not break a line parts the thousands of a number: "1 299,50".</summary>
    private static bool IsSpace(string text, int i) => IsMarkBeforeLetter(text, i) || (char.IsWhiteSpace(text[i])
        && !(text[i] is '\u00A0' or '\u202F' or '\u2009' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])));

    private static bool IsMarkBeforeLetter(string text, int i) => text[i] is '?' or '!' or ',' or ';' && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static void Add(List<Piece> pieces, string utterance, int start, int end)
    {
        while (start < end && Punctuation.Contains(utterance[start], StringComparison.Ordinal))
        {
            start++;
        }

        var last = end;
        while (last > start && Punctuation.Contains(utterance[last - 1], StringComparison.Ordinal))
        {
            last--;
        }

        while (start < last && Comparisons.Contains(utterance[start], StringComparison.Ordinal))
        {
            pieces.Add(new Piece(start, 1, utterance[start].ToString(), IsUpper: false, EndsClause: false));
            start++;
        }

        if (last > start && Fold(utterance[start..last]) is { Length: > 0 } text)
        {
            pieces.Add(new Piece(start, last - start, text, char.IsUpper(utterance[start]), last < end || end == utterance.Length || !char.IsWhiteSpace(utterance[end])));
        }
    }

    private static string Fold(string raw) => Ascii.IsValid(raw)
        ? raw.ToLowerInvariant()
        : CompatibilityFold.Fold(string.Concat(raw.Replace("½", ".5", StringComparison.Ordinal).Replace('’', '\'').Where(IsVisible)));

    /// <summary>Marks of direction are not seen and change no word.</summary>
    private static bool IsVisible(char letter) => char.GetUnicodeCategory(letter) != UnicodeCategory.Format;
}
