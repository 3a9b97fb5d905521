namespace ProductQA.Nlu.Behaviour.Changes;

/// <summary>
/// Slips of a thumb on a telephone: one in every five words or fewer, at least one a text, only in words of four letters and more and never at their first letter, which
/// people seldom miss.
/// </summary>
internal static class Typos
{
    private const int WordsPerSlip = 5;
    private const int ShortestWord = 4;

    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly Func<string, int, Random, string>[] Kinds = [SwapAt, DropAt, DoubleAt, NeighbourAt];

    public static string? Swap(string text, Random random) => Slip(text, random, SwapAt);

    public static string? Drop(string text, Random random) => Slip(text, random, DropAt);

    public static string? Double(string text, Random random) => Slip(text, random, DoubleAt);

    public static string? Neighbour(string text, Random random) => Slip(text, random, NeighbourAt);

    public static string? Any(string text, Random random) => Slip(text, random, (word, at, dice) => Kinds[dice.Next(Kinds.Length)](word, at, dice));

    /// <summary>"sooo": a letter three to five times, in one word, wherever the word's last vowel is.</summary>
    public static string? Repeat(string text, Random random)
    {
        var words = text.Split(' ');
        int[] eligible = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length > 1 && words[i].All(char.IsLetter) && LastVowel(words[i]) >= 0)];
        if (eligible.Length == 0)
        {
            return null;
        }

        var chosen = eligible[random.Next(eligible.Length)];
        var at = LastVowel(words[chosen]);
        words[chosen] = words[chosen].Insert(at, new string(words[chosen][at], random.Next(2, 5)));
        return string.Join(' ', words);
    }

    private static string? Slip(string text, Random random, Func<string, int, Random, string> slip)
    {
        var words = text.Split(' ');
        int[] eligible = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length >= ShortestWord && words[i].All(char.IsLetter))];
        random.Shuffle(eligible);
        foreach (var i in eligible.Take(Math.Max(1, words.Length / WordsPerSlip)))
        {
            words[i] = slip(words[i], random.Next(1, words[i].Length - 1), random);
        }

        return eligible.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>The letter at the place and the one after it change seats; equal letters look further for unlike ones.</summary>
    private static string SwapAt(string word, int at, Random random)
    {
        var place = Enumerable.Range(at, word.Length - 1 - at).Concat(Enumerable.Range(1, at - 1)).FirstOrDefault(i => word[i] != word[i + 1], at);
        return $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}";
    }

    private static string DropAt(string word, int at, Random random) => word.Remove(at, 1);

    private static string DoubleAt(string word, int at, Random random) => word.Insert(at, word[at].ToString());

    private static string NeighbourAt(string word, int at, Random random)
    {
        var letter = char.ToLowerInvariant(word[at]);
        var row = Array.Find(KeyRows, keys => keys.Contains(letter, StringComparison.Ordinal));
        if (row is null)
        {
            return DropAt(word, at, random);
        }

        var key = row.IndexOf(letter, StringComparison.Ordinal);
        var neighbour = key == 0 ? 1 : key == row.Length - 1 ? key - 1 : key + (random.Next(2) == 0 ? -1 : 1);
        return $"{word[..at]}{row[neighbour]}{word[(at + 1)..]}";
    }

    private static int LastVowel(string word) => word.LastIndexOfAny(['a', 'e', 'i', 'o', 'u', 'y']);
}
