namespace ProductQA.Nlu.Classification;

/// <summary>The calibration: a logistic curve that turns the gates of an utterance into the probability that its best intent is right.</summary>
/// <param name="Inside">Weight of the log-odds of the best intent's gate; above 0, so that confidence grows with it.</param>
/// <param name="AgainstOutside">Weight of its log-odds against the learned out-of-scope intent; not negative.</param>
/// <param name="Offset">Log-odds where both are even.</param>
internal sealed record ConfidenceCurve(double Inside, double AgainstOutside, double Offset)
{
    /// <summary>Probability from 0 to 1 that the best intent is right.</summary>
    public double Confidence(IntentScores scores) =>
        1 / (1 + Math.Exp(-((Inside * scores.LogOdds) + (AgainstOutside * scores.LogOddsAgainstOutside) + Offset)));
}
