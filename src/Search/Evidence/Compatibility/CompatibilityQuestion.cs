namespace ProductQA.Search.Evidence.Compatibility;

/// <summary>A question whether a product works with another thing: "does it work with a halden s4 pro", "will it fit my x14".</summary>
public static class CompatibilityQuestion
{
    private const int LongestThing = 8;
    private const int Between = 4;

    private static readonly HashSet<string> Working = ["work", "works", "compatible", "compatibility", "pair", "pairs", "connect", "connects", "usable", "use", "used", "run", "runs"];

    private static readonly HashSet<string> Fitting = ["fit", "fits", "suit", "suits", "supports"];

    private static readonly HashSet<string> With = ["with", "to", "on"];

    private static readonly HashSet<string> Around = ["a", "an", "the", "my", "our", "his", "her", "their", "your", "in", "into", "on", "for", "with", "to", "any", "all", "old", "new", "own", "other"];

    private static readonly HashSet<string> Behind = ["please", "pls", "too", "also", "as", "well", "or", "not", "right", "ok", "though", "thanks", "and"];

    private static readonly HashSet<string> Pronouns = ["it", "this", "that", "them", "these", "those", "me", "you", "one", "ones", "everything", "anything", "what", "which", "how"];

    /// <summary>The thing asked about, in the words of the question; nothing where it asks something else.</summary>
    public static string? Thing(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = EvidenceText.Words(question);
        if (QuestionForm.Of(words).Kind != QuestionKind.YesNo && !words.Exists(word => word is "compatible" or "works"))
        {
            return null;
        }

        var start = StartOf(words);
        var thing = start < 0 ? [] : words.Skip(start).SkipWhile(Around.Contains).TakeWhile(word => !Behind.Contains(word)).ToList();
        return thing.Count is 0 or > LongestThing || thing.Exists(Pronouns.Contains) ? null : string.Join(' ', thing);
    }

    // Behind the "with" that belongs to the verb, or directly behind a verb that needs none.
    private static int StartOf(List<string> words)
    {
        var fits = words.FindLastIndex(Fitting.Contains);
        if (fits > 0)
        {
            return fits + 1;
        }

        var verb = words.FindLastIndex(Working.Contains);
        var with = verb < 0 ? -1 : words.FindIndex(verb, With.Contains);
        return with > verb && with - verb <= Between ? with + 1 : -1;
    }
}
