using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Training;

/// <summary>What training gives.</summary>
/// <param name="Engine">Ready to use.</param>
/// <param name="HeldOut">How it does on rows that it had not seen, by cross-validation.</param>
/// <param name="Seconds">How long training took.</param>
public sealed record TrainedModel(NluEngine Engine, HeldOutFigures HeldOut, double Seconds)
{
    /// <summary>
    /// The rows behind <see cref="HeldOut"/>: every training row as judged without it and, where the data has too few out of scope, once more
    /// as out of scope, judged without its whole intent.
    /// </summary>
    public IReadOnlyList<EvaluatedRow> HeldOutRows { get; init; } = [];
}
