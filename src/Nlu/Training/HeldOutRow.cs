using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Training;

/// <summary>How a row was scored by a classifier that had not seen it.</summary>
/// <param name="Expected">Its label, or out of scope when its whole intent was held out.</param>
/// <param name="Predicted">The best intent.</param>
/// <param name="Scores">What the classifier said.</param>
internal sealed record HeldOutRow(string Expected, string Predicted, IntentScores Scores)
{
    public string Text { get; init; } = "";

    public bool IsRight => Expected == Predicted;

    public bool IsInScope => Expected != IntentNames.OutOfScope;

    /// <summary>What the finished engine's curve and threshold make of it.</summary>
    public EvaluatedRow Evaluate(ConfidenceCurve curve, double threshold)
    {
        var confidence = curve.Confidence(Scores);
        return new EvaluatedRow(Text, Expected, Predicted, confidence, confidence < threshold ? IntentNames.OutOfScope : Predicted);
    }
}
