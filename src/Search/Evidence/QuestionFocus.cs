namespace ProductQA.Search.Evidence;

/// <summary>
/// The noun a question is about: the last word of the first run of meaningful words after "what", "which", "how many", "have", "with" or an article,
/// up to the next word of grammar ("what type of screen resolution does it have": resolution).
/// </summary>
internal static class QuestionFocus
{
    private static readonly HashSet<string> Before =
    [
        "what", "whats", "which", "many", "have", "has", "with", "include", "includes", "support", "supports", "the", "its", "of", "need", "needs", "take",
    ];

    public static int Find(List<string> words, double[] weights)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!Before.Contains(words[i]))
            {
                continue;
            }

            var next = i + 1;
            while (next < words.Count && weights[next] is > 0.2)
            {
                next++;
            }

            if (next - 1 > i && weights[next - 1] > 0.35)
            {
                return next - 1;
            }
        }

        return Array.FindLastIndex(weights, weight => weight > 0.35);
    }
}
