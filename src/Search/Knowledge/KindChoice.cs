namespace ProductQA.Search.Knowledge;

/// <summary>The word of a title that names the kind.</summary>
/// <param name="Run">The run it stands in.</param>
/// <param name="At">Its place in the run, from 0.</param>
internal sealed record KindChoice(TitleRun Run, int At)
{
    // Later runs hold specifications and second names; what follows "for" is another thing.
    private const double LaterRun = 0.85;
    private const double AfterFor = 0.15;
    private const double OtherWordBehind = 0.7;

    public string Head => Run.Words[At].Stem;

    /// <summary>The best of the runs' last kind words, or nothing.</summary>
    public static KindChoice? Of(IReadOnlyList<TitleRun> runs, KindLexicon words)
    {
        KindChoice? best = null;
        var (highest, place) = (0.0, 1.0);
        foreach (var run in runs)
        {
            if (Last(run, words) is { } choice)
            {
                var score = words.Heads[choice.Head] * place * (run.AfterFor ? AfterFor : 1) * (OnlyQualifiersBehind(choice, words) ? 1 : OtherWordBehind);
                (best, highest) = score > highest ? (choice, score) : (best, highest);
            }

            place *= LaterRun;
        }

        return best;
    }

    /// <summary>The last kind word of a run, or nothing.</summary>
    public static KindChoice? Last(TitleRun run, KindLexicon words)
    {
        for (var at = run.Words.Count - 1; at >= 0; at--)
        {
            if (words.Heads.ContainsKey(run.Words[at].Stem))
            {
                return new KindChoice(run, at);
            }
        }

        return null;
    }

    private static bool OnlyQualifiersBehind(KindChoice choice, KindLexicon words) =>
        choice.Run.Words.Skip(choice.At + 1).All(word => words.Qualifiers.Contains(word.Stem));
}
