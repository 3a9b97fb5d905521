using ProductQA.Nlu.Classification;

namespace ProductQA.Nlu.Training;

/// <summary>How a row was scored by a classifier that had not seen it.</summary>
/// <param name="Expected">Its label, or out of scope when its whole intent was held out.</param>
/// <param name="Predicted">The best intent.</param>
/// <param name="Scores">What the classifier said.</param>
internal sealed record HeldOutRow(string Expected, string Predicted, IntentScores Scores)
{
    public bool IsRight => Expected == Predicted;

    public bool IsInScope => Expected != IntentNames.OutOfScope;
}
