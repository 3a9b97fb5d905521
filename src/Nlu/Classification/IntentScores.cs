namespace ProductQA.Nlu.Classification;

/// <summary>What the classifier thinks of an utterance.</summary>
/// <param name="Probabilities">The probability of each intent, adding up to 1.</param>
/// <param name="Best">The most probable intent other than out of scope.</param>
/// <param name="Margin">Distance from the best intent's dividing plane; above 0 on its side. Unlike a probability it stays low where no intent fits.</param>
/// <param name="LeadOverOutside">By how much it exceeds that of the learned out-of-scope intent; 0 where none was learned.</param>
/// <param name="Similarity">Cosine, 0 to 1, between the utterance's meaning and the nearest training row of the best intent.</param>
internal sealed record IntentScores(float[] Probabilities, int Best, double Margin, double LeadOverOutside, double Similarity)
{
    private const double LeastSimilarity = 0.01;

    /// <summary>The logarithm of the similarity, kept finite.</summary>
    public double LogSimilarity => Math.Log(Math.Max(Similarity, LeastSimilarity));
}
