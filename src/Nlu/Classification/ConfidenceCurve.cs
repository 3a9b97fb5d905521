using System.Numerics.Tensors;

namespace ProductQA.Nlu.Classification;

/// <summary>
/// The calibration: confidence is the probability that an utterance is in scope at all, times the probability that its best intent is then the right one. Each
/// is a logistic curve over what tells of it. The lead over the next intent is not among that: it calls close rivals unsure, but makes strange texts look sure.
/// </summary>
/// <param name="InScope">Over the margin, the logarithm of the similarity and the lead over the out-of-scope intent.</param>
/// <param name="Right">Over the margin and the logarithm of the similarity.</param>
internal sealed record ConfidenceCurve(LogisticCurve InScope, LogisticCurve Right)
{
    /// <summary>Probability from 0 to 1 that the best intent is right.</summary>
    public double Confidence(IntentScores scores) => InScope.At(InScopeSignals(scores)) * Right.At(RightSignals(scores));

    public static double[] InScopeSignals(IntentScores scores) => [scores.Margin, scores.LogSimilarity, scores.LeadOverOutside];

    public static double[] RightSignals(IntentScores scores) => [scores.Margin, scores.LogSimilarity];
}

/// <summary>The logistic curve 1 / (1 + exp(−(weights · signals + offset))); no weight is negative, so that it grows with each signal.</summary>
internal sealed record LogisticCurve(double[] Weights, double Offset)
{
    /// <summary>As good as 1 everywhere, for where there is nothing to tell apart.</summary>
    public static LogisticCurve Certain(int signals) => new(new double[signals], 50);

    public double At(double[] signals) => 1 / (1 + Math.Exp(-(TensorPrimitives.Dot<double>(Weights, signals) + Offset)));
}
