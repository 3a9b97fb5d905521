namespace ProductQA.Search.Evaluation;

/// <summary>Makes typing errors: one letter of one word left out, doubled by a wrong one, changed, or swapped with the next (Damerau 1964).</summary>
public static class TypingErrors
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int ShortestWord = 3;

    /// <summary>The query with one error in one of its words of three letters or more; unchanged where it has none. The same seed and query give the same error.</summary>
    public static string In(string query, int seed)
    {
        ArgumentNullException.ThrowIfNull(query);
        var random = new Random(HashOf(query, seed));
        var words = query.Split(' ');
        var candidates = Enumerable.Range(0, words.Length).Where(at => words[at].Length >= ShortestWord && words[at].All(char.IsAsciiLetter)).ToList();
        if (candidates.Count == 0)
        {
            return query;
        }

        var at = candidates[random.Next(candidates.Count)];
        words[at] = Changed(words[at], random);
        return string.Join(' ', words);
    }

    private static string Changed(string word, Random random)
    {
        var place = random.Next(word.Length);
        var letter = Letters[random.Next(Letters.Length)];
        var changed = random.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, letter.ToString()),
            2 => word[..place] + letter + word[(place + 1)..],
            _ when place + 1 < word.Length => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
            _ => word.Remove(place, 1),
        };
        return changed == word ? Changed(word, random) : changed;
    }

    // FNV-1a: the framework's hash of a text differs from run to run.
    private static int HashOf(string text, int seed)
    {
        var hash = unchecked((uint)seed * 16777619) ^ 2166136261;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return (int)(hash & int.MaxValue);
    }
}
