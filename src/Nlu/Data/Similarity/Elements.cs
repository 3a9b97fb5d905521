using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Data.Similarity;

/// <summary>
/// Turns texts into sets of numbers, rare elements first: two sets that overlap much then share one of their first numbers, which is how
/// <see cref="JaccardIndex"/> finds them without comparing every pair.
/// </summary>
internal static class Elements
{
    private const int Gram = 3;

    /// <summary>The words of a text; the signs and emoji of a text without words.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return tokens.Exists(HasLetter) ? tokens.Where(HasLetter) : tokens;
    }

    /// <summary>Each run of three characters of the words, with the spaces around them.</summary>
    public static IEnumerable<string> Grams(string text)
    {
        var joined = $" {string.Join(' ', Words(text))} ";
        return Enumerable.Range(0, Math.Max(0, joined.Length - Gram + 1)).Select(start => joined.Substring(start, Gram));
    }

    public static int[][] Encode(IEnumerable<IEnumerable<string>> texts)
    {
        string[][] sets = [.. texts.Select(elements => elements.Distinct(StringComparer.Ordinal).ToArray())];
        var rank = sets.SelectMany(set => set).CountBy(element => element, StringComparer.Ordinal)
            .OrderBy(element => element.Value).ThenBy(element => element.Key, StringComparer.Ordinal)
            .Select((element, i) => (element.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i, StringComparer.Ordinal);
        return Array.ConvertAll(sets, set => set.Select(element => rank[element]).Order().ToArray());
    }

    private static bool HasLetter(string token) => token.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit);
}
