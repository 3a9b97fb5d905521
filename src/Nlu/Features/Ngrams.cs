namespace ProductQA.Nlu.Features;

/// <summary>The pieces of an utterance that are counted.</summary>
internal static class Ngrams
{
    private const int LongestWordRun = 3;
    private const int ShortestCharacterRun = 3;
    private const int LongestCharacterRun = 5;
    private const int ShortestFrameRun = 2;
    private const int LongestFrameRun = 4;
    private const string Beginning = "^";
    private const string End = "$$";
    private const string AnyWords = "*";
    private const string AnyNumber = "0";

    /// <summary>Runs of one to three stems.</summary>
    public static Dictionary<string, int> OfWords(IReadOnlyList<string> stems) => Runs(stems, 1, LongestWordRun);

    /// <summary>
    /// Runs of two to four places of the sentence's frame: common stems stand, what lies between is only "some words" or "a number", and the ends are
    /// marked. "how much is the lamp" and "how much is the red kettle" have the same frame, whatever the shop sells.
    /// </summary>
    public static Dictionary<string, int> OfFrame(IReadOnlyList<string> stems, Func<string, bool> isCommon)
    {
        var frame = new List<string>(stems.Count + 2) { Beginning };
        foreach (var stem in stems)
        {
            var place = isCommon(stem) ? stem : stem.Any(char.IsDigit) ? AnyNumber : AnyWords;
            if (place != AnyWords || frame[^1] != AnyWords)
            {
                frame.Add(place);
            }
        }

        frame.Add(End);
        return Runs(frame, ShortestFrameRun, LongestFrameRun);
    }

    /// <summary>Three to five characters inside each word with a blank at its edges.</summary>
    public static Dictionary<string, int> OfCharacters(IReadOnlyList<string> tokens)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            var word = $" {token} ";
            for (var length = ShortestCharacterRun; length <= Math.Min(LongestCharacterRun, word.Length); length++)
            {
                for (var start = 0; start + length <= word.Length; start++)
                {
                    Count(counts, word.Substring(start, length));
                }
            }
        }

        return counts;
    }

    private static Dictionary<string, int> Runs(IReadOnlyList<string> words, int shortest, int longest)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start < words.Count; start++)
        {
            var run = words[start];
            for (var length = 1; length <= longest && start + length <= words.Count; length++)
            {
                run = length == 1 ? run : $"{run} {words[start + length - 1]}";
                if (length >= shortest)
                {
                    Count(counts, run);
                }
            }
        }

        return counts;
    }

    private static void Count(Dictionary<string, int> counts, string piece) => counts[piece] = counts.GetValueOrDefault(piece) + 1;
}
