using System.Runtime.InteropServices;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Classification;

/// <summary>
/// One linear scorer an intent, with the logistic curve (Platt) that turns its score into a probability: the weights of a trained ML.NET
/// one-versus-all model, laid out by feature, so that a prediction touches only the features of the utterance.
/// </summary>
/// <param name="FirstWeight">For each feature where its weights begin; one more at the end.</param>
/// <param name="Intents">The intent of each weight.</param>
/// <param name="Weights">The weights, rounded to half precision when they were taken over.</param>
/// <param name="Curves">Bias and curve of each intent.</param>
internal sealed record LinearModel(int[] FirstWeight, ushort[] Intents, float[] Weights, IntentCurve[] Curves)
{
    /// <summary>The probability of each intent, adding up to 1.</summary>
    public float[] Probabilities(SparseVector vector)
    {
        var scores = new float[Curves.Length];
        for (var i = 0; i < vector.Indices.Length; i++)
        {
            var feature = vector.Indices[i];
            for (var w = FirstWeight[feature]; w < FirstWeight[feature + 1]; w++)
            {
                scores[Intents[w]] += Weights[w] * vector.Values[i];
            }
        }

        var sum = 0f;
        for (var intent = 0; intent < scores.Length; intent++)
        {
            scores[intent] = Curves[intent].Probability(scores[intent]);
            sum += scores[intent];
        }

        for (var intent = 0; intent < scores.Length; intent++)
        {
            scores[intent] /= sum;
        }

        return scores;
    }
}

/// <summary>How an intent's weighted sum becomes a probability: 1 / (1 + exp(slope · (sum + bias) + offset)).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IntentCurve(float Bias, float Slope, float Offset)
{
    private const float Least = 1e-6f;

    public float Probability(float sum) => Math.Max(Least, 1f / (1f + MathF.Exp((Slope * (sum + Bias)) + Offset)));
}
