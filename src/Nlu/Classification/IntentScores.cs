namespace ProductQA.Nlu.Classification;

/// <summary>What the classifier thinks of an utterance.</summary>
/// <param name="Probabilities">The probability of each intent, adding up to 1.</param>
/// <param name="Best">The most probable intent other than out of scope.</param>
/// <param name="Inside">The gate of that intent, 0 to 1.</param>
/// <param name="Outside">The gate of the learned out-of-scope intent; 0 where none was learned.</param>
internal sealed record IntentScores(float[] Probabilities, int Best, double Inside, double Outside)
{
    private const double ProbabilityWeight = 0.65;
    private const double SimilarityWeight = 0.35;
    private const double Edge = 1e-6;

    /// <summary>
    /// The classifier's probability p times the similarity s to what the intent was trained on, p^0.65 · s^0.35: a sure guess about an
    /// unfamiliar text counts little.
    /// </summary>
    public static double Gate(double probability, double similarity) =>
        Math.Pow(probability, ProbabilityWeight) * Math.Pow(similarity, SimilarityWeight);

    /// <summary>The log-odds of the best intent's gate, kept finite.</summary>
    public double LogOdds => LogOddsOf(Inside);

    /// <summary>The log-odds of in scope against out of scope, kept finite; 0 where out of scope was not learned.</summary>
    public double LogOddsAgainstOutside => Outside == 0 ? 0 : LogOddsOf(Inside / (Inside + Outside));

    private static double LogOddsOf(double share)
    {
        var inner = Math.Clamp(share, Edge, 1 - Edge);
        return Math.Log(inner / (1 - inner));
    }
}
