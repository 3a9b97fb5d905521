namespace ProductQA.Search.Knowledge;

/// <summary>The word of a title that names the kind.</summary>
/// <param name="Run">The run it stands in.</param>
/// <param name="At">Its place in the run, from 0.</param>
/// <param name="Weight">How surely it names the kind, above 0, at most 1.</param>
internal sealed record KindChoice(TitleRun Run, int At, double Weight)
{
    // Later runs hold specifications and second names; what follows "for" is another thing.
    private const double LaterRun = 0.85;
    private const double AfterFor = 0.15;
    private const double OtherWordBehind = 0.7;
    private const int LongestUnit = 3;

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
                var score = choice.Weight * place * (run.AfterFor ? AfterFor : 1) * (choice.OnlyQualifiersBehind(words) ? 1 : OtherWordBehind);
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
            if (words.Heads.TryGetValue(run.Words[at].Stem, out var weight) && !IsCount(run.Words[at]))
            {
                return new KindChoice(run, at, weight);
            }

            if (at > 0 && words.Tails.Contains(run.Words[at].Stem) && words.Heads.TryGetValue(run.Words[at - 1].Stem, out weight))
            {
                return new KindChoice(run, at, weight);
            }
        }

        return null;
    }

    private bool OnlyQualifiersBehind(KindLexicon words) => Run.Words.Skip(At + 1).All(word => words.Qualifiers.Contains(word.Stem));

    // "6 pc" counts pieces, "550 notebook" is a model and a kind.
    private static bool IsCount(RunWord word) => word.AfterNumber && word.Stem.Length <= LongestUnit;
}
