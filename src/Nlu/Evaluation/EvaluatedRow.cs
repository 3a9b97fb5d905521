namespace ProductQA.Nlu.Evaluation;

/// <summary>A test row and what the engine made of it.</summary>
/// <param name="Text">The utterance.</param>
/// <param name="Expected">Its label.</param>
/// <param name="Best">The most likely intent, threshold or not; never out of scope.</param>
/// <param name="Confidence">Confidence in <paramref name="Best"/>, from 0 to 1.</param>
/// <param name="Predicted">What the engine acts on: the best intent, or out of scope.</param>
public sealed record EvaluatedRow(string Text, string Expected, string Best, double Confidence, string Predicted)
{
    /// <summary>Whether the row belongs to an intent.</summary>
    public bool IsInScope => Expected != IntentNames.OutOfScope;

    /// <summary>Whether what the engine acts on is the label.</summary>
    public bool IsRight => Predicted == Expected;
}

/// <summary>An intent's figures at the threshold, from 0 to 1.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Rows">Test rows with this label.</param>
/// <param name="Precision">Right share of the rows predicted as it; 0 when there is none.</param>
/// <param name="Recall">Found share of its rows; 0 when there is none.</param>
/// <param name="F1">Their harmonic mean.</param>
public sealed record IntentFigures(string Intent, int Rows, double Precision, double Recall, double F1);
