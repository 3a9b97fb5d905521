using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Training;

/// <summary>What training gives.</summary>
/// <param name="Engine">Ready to use.</param>
/// <param name="HeldOut">How it does on rows that it had not seen, by cross-validation.</param>
/// <param name="Thresholds">Where it stops answering, and how sure that is.</param>
/// <param name="Seconds">How long training took.</param>
public sealed record TrainedModel(NluEngine Engine, HeldOutFigures HeldOut, ChosenThresholds Thresholds, double Seconds)
{
    /// <summary>
    /// Every training row as a classifier saw it that had not learned from it; and where the rows hold few out of scope, once more as seen by one that did not
    /// know its intent, labelled out of scope.
    /// </summary>
    public IReadOnlyList<EvaluatedRow> HeldOutRows { get; init; } = [];
}
