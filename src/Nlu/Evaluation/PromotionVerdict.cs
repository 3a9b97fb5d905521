namespace ProductQA.Nlu.Evaluation;

/// <summary>What a comparison means for promoting the candidate (engine B).</summary>
/// <param name="IsReady">Whether it may be promoted: nothing is worse in a way that counts.</param>
/// <param name="Better">Intents on which it gets more rows right, largest gain first.</param>
/// <param name="Worse">What counts against it: all rows together, or intents that are significantly worse.</param>
/// <param name="SlightlyWorse">Intents on which it gets fewer rows right by no more than chance would give.</param>
public sealed record PromotionVerdict(
    bool IsReady, IReadOnlyList<PairedFigures> Better, IReadOnlyList<PairedFigures> Worse, IReadOnlyList<PairedFigures> SlightlyWorse)
{
    /// <summary>Judges a comparison by its own rule of what is a regression.</summary>
    public static PromotionVerdict Of(ModelComparison comparison)
    {
        var worse = comparison.Regressions;
        return new PromotionVerdict(
            worse.Count == 0,
            [.. comparison.Intents.Where(intent => intent.OnlyB > intent.OnlyA).OrderByDescending(intent => intent.OnlyB - intent.OnlyA)],
            worse,
            [.. comparison.Intents.Where(intent => intent.OnlyB < intent.OnlyA).Except(worse).OrderByDescending(intent => intent.OnlyA - intent.OnlyB)]);
    }
}
