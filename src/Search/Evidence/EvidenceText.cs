using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Splits text into lower-case words and stems them. A word is a run of letters and digits; apostrophes are dropped, a number keeps its decimal
/// point, and a number stuck to a unit is split ("15inch" is "15", "inch"). British spellings become American ones.
/// </summary>
internal static class EvidenceText
{
    /// <summary>Only the first characters of a text are read: no attribute name or question needs more.</summary>
    public const int MaximumLength = 4_000;

    private const int MaximumWordLength = 40;
    private const int MaximumCachedWords = 100_000;

    private static readonly ConcurrentDictionary<string, string> Stems = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static EnglishStemmer? _stemmer;

    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        var length = Math.Min(text?.Length ?? 0, MaximumLength);
        var start = -1;
        for (var i = 0; i <= length; i++)
        {
            var inside = i < length && (char.IsLetterOrDigit(text![i]) || IsJoined(text, i, length));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                Add(words, text.AsSpan(start, i - start));
                start = -1;
            }
        }

        return words;
    }

    public static string[] StemsOf(string? text) => [.. Words(text).Select(Stem)];

    public static string Stem(string word)
    {
        if (Stems.TryGetValue(word, out var known))
        {
            return known;
        }

        if (Stems.Count >= MaximumCachedWords)
        {
            Stems.Clear();
        }

        return Stems[word] = Compute(word);
    }

    /// <summary>A decimal point between digits, or an apostrophe between letters ("what's").</summary>
    private static bool IsJoined(string text, int i, int length)
    {
        if (i == 0 || i + 1 >= length)
        {
            return false;
        }

        return text[i] switch
        {
            '.' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
            '\'' or '\u2019' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            _ => false,
        };
    }

    private static void Add(List<string> words, ReadOnlySpan<char> span)
    {
        var word = span.Length > MaximumWordLength ? span[..MaximumWordLength].ToString() : span.ToString();
        word = word.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal).ToLowerInvariant();
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] == '.'))
        {
            digits++;
        }

        if (digits > 0 && digits < word.Length && Units.IsUnit(word[digits..]))
        {
            words.Add(word[..digits]);
            word = word[digits..];
        }

        words.Add(Spelling.American(word));
    }

    private static string Compute(string word)
    {
        if (word.Length < 3 || !char.IsLetter(word[0]))
        {
            return word;
        }

        _stemmer ??= new EnglishStemmer();
        _stemmer.SetCurrent(word);
        _stemmer.Stem();
        return _stemmer.Current;
    }
}
