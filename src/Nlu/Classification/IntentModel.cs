namespace ProductQA.Nlu.Classification;

/// <summary>Everything that training learned.</summary>
/// <param name="Classifier">Text to intents.</param>
/// <param name="Curve">Signals to confidence.</param>
/// <param name="Thresholds">Confidence below which an utterance is out of scope.</param>
internal sealed record IntentModel(IntentClassifier Classifier, ConfidenceCurve Curve, IntentThresholds Thresholds)
{
    private const int MostRanked = 5;

    /// <summary>The best intents with their confidences, which add up to at most 1. Out of scope is not among them: it is what low confidence means.</summary>
    public List<RankedIntent> Rank(string text)
    {
        var scores = Classifier.Score(text);
        var confidence = Curve.Confidence(scores);
        var best = scores.Probabilities[scores.Best];
        var others = Math.Min(confidence / best, (1 - confidence) / Math.Max(1 - best, float.Epsilon));
        return [.. scores.Probabilities
            .Select((probability, intent) => (probability, intent))
            .Where(pair => Classifier.Intents[pair.intent] != IntentNames.OutOfScope)
            .OrderByDescending(pair => pair.probability)
            .ThenBy(pair => pair.intent)
            .Take(MostRanked)
            .Select(pair => new RankedIntent(Classifier.Intents[pair.intent], pair.intent == scores.Best ? confidence : pair.probability * others))];
    }
}
