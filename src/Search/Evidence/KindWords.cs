namespace ProductQA.Search.Evidence;

/// <summary>
/// Words that only say what kind of thing the product is: "how much does this <em>pouch</em> hold", "what is the capacity of the <em>pouch</em>". They ask
/// for nothing. Read from where they stand: behind "this" or, where no attribute has the word, behind "the".
/// </summary>
internal static class KindWords
{
    private const int LongestKind = 3;

    private static readonly HashSet<string> Pointing = ["this", "these", "that", "those"];
    private static readonly HashSet<string> Owning = ["the", "your"];
    private static readonly HashSet<string> Prepositions = ["of", "for", "on", "in", "with", "to", "from", "about", "by"];
    private static readonly HashSet<string> Auxiliaries = ["is", "are", "was", "were", "does", "do", "did", "can", "could", "will", "would", "has", "have", "should"];

    /// <param name="words">The question's words.</param>
    /// <param name="isKnown">Whether the word at a place says something that an attribute may say: then it may be what is asked.</param>
    /// <param name="isNamed">Whether the word is the noun of an attribute's name.</param>
    /// <param name="isValue">Whether a value of the product has the word ("is it good for the garden").</param>
    public static bool[] Find(List<string> words, Func<int, bool> isKnown, Func<int, bool> isNamed, Func<int, bool> isValue)
    {
        var found = new bool[words.Count];
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (Pointing.Contains(words[i]))
            {
                Mark(words, found, i, at => !isNamed(at) && (Prepositions.Contains(words[i - 1]) || !isKnown(at)));
            }
            else if (Owning.Contains(words[i]))
            {
                Mark(words, found, i, at => !isNamed(at) && !isKnown(at) && (Auxiliaries.Contains(words[i - 1]) || !isValue(at)));
            }
        }

        return found;
    }

    /// <summary>The run of words behind the pointing one. A subject ("does this pouch hold") must leave something to be said of it.</summary>
    private static void Mark(List<string> words, bool[] found, int pointing, Func<int, bool> isKind)
    {
        var isSubject = Auxiliaries.Contains(words[pointing - 1]);
        if (!isSubject && !Prepositions.Contains(words[pointing - 1]))
        {
            return;
        }

        var end = pointing + 1;
        while (end < words.Count && end - pointing <= LongestKind && !FunctionWords.Contains(words[end]) && isKind(end))
        {
            end++;
        }

        if (isSubject && end == words.Count)
        {
            end--;
        }

        for (var i = pointing + 1; i < end; i++)
        {
            found[i] = true;
        }
    }
}
