namespace ProductQA.Search.Evidence;

/// <summary>
/// What the confidence in a fact is computed from: all its features, how far it leads over what means another thing, how many rivals come near, what the
/// question's form is, and the most that any attribute of the product explains (a question that none explains is hardly answered).
/// </summary>
internal static class ConfidenceSignals
{
    private const double LargestScore = 10;
    private const double LargestLead = 5;
    private const double LeadOfOne = 2;
    private const int Fourth = 3;

    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();

    private static readonly string[] Own =
    [
        "constant", "score", "lead", "rivals", "attributes", "words", "lead_over_fourth", "any_by_name", "any_by_both", "any_by_value", "any_asked", "any_near_name", "any_known",
        "says_this", "says_the", "yes_no_by_both", "yes_no_by_name", "yes_no_whole_value", "yes_no_by_value", "open_by_both",
    ];

    /// <summary>Names of the signals, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Own, .. Kinds.Select(kind => "kind_" + kind.ToString().ToLowerInvariant()), .. AttributeFeatures.Names.Select(name => "fact_" + name)];

    /// <summary>Signals of the fact at a rank (0 is the best).</summary>
    /// <param name="asked">The question.</param>
    /// <param name="ordered">All facts of the product, best first.</param>
    /// <param name="rank">Which of them.</param>
    public static double[] Of(AskedQuestion asked, IReadOnlyList<ScoredAttribute> ordered, int rank)
    {
        var fact = ordered[rank];
        var features = fact.Features;
        var yesNo = asked.Form.Kind == QuestionKind.YesNo ? 1 : 0;
        var (byName, byBoth, byValue) = (features[AttributeFeatures.QuestionByName], features[AttributeFeatures.QuestionByBoth], features[AttributeFeatures.QuestionByValue]);
        return
        [
            1, fact.Score / LargestScore, Lead(ordered, rank) / LargestLead, Math.Log(ordered.Sum(other => Math.Exp(other.Score - ordered[0].Score))), Math.Min(ordered.Count, 100) / 50.0, Math.Min(asked.Words.Count, 30) / 20.0,
            (ordered.Count > Fourth ? Math.Clamp(fact.Score - ordered[Fourth].Score, 0, LargestScore) : Fourth) / LargestScore,
            Most(ordered, AttributeFeatures.QuestionByName), Most(ordered, AttributeFeatures.QuestionByBoth), Most(ordered, AttributeFeatures.QuestionByValue),
            Most(ordered, AttributeFeatures.Asked), Most(ordered, AttributeFeatures.NearName), Most(ordered, AttributeFeatures.KnownByBoth),
            Says(asked, "this", "it", "these"), Says(asked, "the"),
            yesNo * byBoth, yesNo * byName, yesNo * features[AttributeFeatures.WholeShare], yesNo * byValue, (1 - yesNo) * byBoth,
            .. Kinds.Select(kind => kind == asked.Form.Kind ? 1.0 : 0),
            .. features,
        ];
    }

    /// <summary>The lead of the best over the next that means another thing; the (negative) lag of the others behind the best.</summary>
    private static double Lead(IReadOnlyList<ScoredAttribute> ordered, int rank)
    {
        var rival = rank > 0 ? ordered[0] : ordered.Skip(1).FirstOrDefault(other => other.Attribute.Meaning != ordered[0].Attribute.Meaning);
        return rival is null ? LeadOfOne : Math.Clamp(ordered[rank].Score - rival.Score, -LargestLead, LargestLead);
    }

    private static double Most(IReadOnlyList<ScoredAttribute> ordered, int feature)
    {
        var most = 0.0;
        foreach (var other in ordered)
        {
            most = Math.Max(most, other.Features[feature]);
        }

        return most;
    }

    private static double Says(AskedQuestion asked, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (asked.Words.Contains(word))
            {
                return 1;
            }
        }

        return 0;
    }
}

/// <summary>An attribute with its features and its score.</summary>
internal sealed record ScoredAttribute(int At, AnalyzedAttribute Attribute, double[] Features, double Score);
