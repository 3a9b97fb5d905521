namespace ProductQA.Cli.Ask.Gold;

/// <summary>What the evaluation prints; docs/evaluation.md says what each figure counts.</summary>
public sealed record GoldFigures
{
    public required int Questions { get; init; }

    public required int Answerable { get; init; }

    public required int Right { get; init; }

    public required int Missed { get; init; }

    /// <summary>Of all questions, whatever they deserved.</summary>
    public required int Wrong { get; init; }

    public required double RightShare { get; init; }

    public required double WrongShare { get; init; }

    public required int Unanswerable { get; init; }

    public required int RightlyAbstained { get; init; }

    public required double AbstainedShare { get; init; }

    /// <summary>Of the noes whose kind is known, the share that said it; nothing where there are none.</summary>
    public required double? ReasonShare { get; init; }

    public required int Manners { get; init; }

    public required int MannersRight { get; init; }

    public required double ProductResolved { get; init; }

    public required int Conversations { get; init; }

    public required int ConversationsRight { get; init; }

    public required double P50Ms { get; init; }

    public required double P99Ms { get; init; }

    public required IReadOnlyList<GoldClass> Classes { get; init; }

    public static GoldFigures Of(IReadOnlyList<GoldResult> results)
    {
        var answerable = results.Where(result => result.Turn.Kind == GoldKind.Answerable).ToList();
        var unanswerable = results.Where(result => result.Turn.Kind == GoldKind.Unanswerable).ToList();
        var manners = results.Where(result => result.Turn.Kind == GoldKind.Manners).ToList();
        var talks = results.GroupBy(result => result.Conversation).Where(turns => turns.Count() > 1).ToList();
        var times = results.Select(result => result.Answer.Milliseconds).Order().ToList();
        return new GoldFigures
        {
            Questions = results.Count,
            Answerable = answerable.Count,
            Right = answerable.Count(result => result.IsRight),
            Missed = answerable.Count(result => result.Verdict == GoldVerdict.Missed),
            Wrong = results.Count(result => result.Verdict == GoldVerdict.Wrong),
            RightShare = Share(answerable, result => result.IsRight),
            WrongShare = Share(results, result => result.Verdict == GoldVerdict.Wrong),
            Unanswerable = unanswerable.Count,
            RightlyAbstained = unanswerable.Count(result => result.IsRight),
            AbstainedShare = Share(unanswerable, result => result.IsRight),
            ReasonShare = unanswerable.Exists(result => result.Turn.Reason is not null)
                ? Share(unanswerable.Where(result => result.Turn.Reason is not null), result => result.Answer.Reason == result.Turn.Reason)
                : null,
            Manners = manners.Count,
            MannersRight = manners.Count(result => result.IsRight),
            ProductResolved = Share(results.Where(result => result.Resolved is not null), result => result.Resolved == true),
            Conversations = talks.Count,
            ConversationsRight = talks.Count(turns => turns.All(turn => turn.IsRight)),
            P50Ms = AskBatch.Percentile(times, 0.5),
            P99Ms = AskBatch.Percentile(times, 0.99),
            Classes = [.. results.GroupBy(result => result.Class).Select(GoldClass.Of).OrderByDescending(one => one.Wrong).ThenByDescending(one => one.Missed)],
        };
    }

    private static double Share(IEnumerable<GoldResult> results, Func<GoldResult, bool> counted)
    {
        var all = results.ToList();
        return all.Count == 0 ? 0 : Math.Round((double)all.Count(counted) / all.Count, 4);
    }
}

/// <summary>What became of the questions of one class.</summary>
/// <param name="Class">Its name.</param>
/// <param name="Questions">How many were asked.</param>
/// <param name="Right">Right answers and right noes.</param>
/// <param name="Missed">No fact where one was due, or a kind word where a no was.</param>
/// <param name="Wrong">Facts that were not due.</param>
public sealed record GoldClass(string Class, int Questions, int Right, int Missed, int Wrong)
{
    public static GoldClass Of(IGrouping<string, GoldResult> results) => new(
        results.Key,
        results.Count(),
        results.Count(result => result.IsRight),
        results.Count(result => result.Verdict == GoldVerdict.Missed),
        results.Count(result => result.Verdict == GoldVerdict.Wrong));
}
