using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Training;

/// <summary>How a row was scored by a classifier that had not seen it.</summary>
/// <param name="Text">The utterance.</param>
/// <param name="Expected">Its label, or out of scope when its whole intent was held out.</param>
/// <param name="Predicted">The best intent.</param>
/// <param name="Scores">What the classifier said.</param>
/// <param name="Part">The part of the cross-validation that held it out, from 0.</param>
internal sealed record HeldOutRow(string Text, string Expected, string Predicted, IntentScores Scores, int Part)
{
    public bool IsRight => Expected == Predicted;

    public bool IsInScope => Expected != IntentNames.OutOfScope;

    public ConfidentRow WithConfidence(ConfidenceCurve curve, double outOfScopeWeight) =>
        new(Predicted, curve.Confidence(Scores), IsRight, IsInScope, IsInScope ? 1 : outOfScopeWeight);

    /// <summary>The row as a test row of the model, with the model's own curve and thresholds.</summary>
    public EvaluatedRow Evaluated(IntentModel model)
    {
        var confidence = model.Curve.Confidence(Scores);
        return new EvaluatedRow(Text, Expected, Predicted, confidence, confidence < model.Thresholds.For(Predicted) ? IntentNames.OutOfScope : Predicted);
    }
}
