using System.Numerics.Tensors;
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
    /// <summary>For each intent the signed distance from its dividing plane, in units of the weights.</summary>
    public float[] Margins(SparseVector vector)
    {
        float[] margins = [.. Curves.Select(curve => curve.Bias)];
        for (var i = 0; i < vector.Indices.Length; i++)
        {
            var (feature, value) = (vector.Indices[i], vector.Values[i]);
            for (var w = FirstWeight[feature]; w < FirstWeight[feature + 1]; w++)
            {
                margins[Intents[w]] += Weights[w] * value;
            }
        }

        return margins;
    }

    /// <summary>The probability of each intent, adding up to 1.</summary>
    public float[] Probabilities(float[] margins)
    {
        float[] probabilities = [.. margins.Select((margin, intent) => Curves[intent].Probability(margin))];
        TensorPrimitives.Divide(probabilities, TensorPrimitives.Sum(probabilities), probabilities);
        return probabilities;
    }
}

/// <summary>How an intent's margin becomes a probability: 1 / (1 + exp(slope · margin + offset)); the bias is part of the margin.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IntentCurve(float Bias, float Slope, float Offset)
{
    private const float Least = 1e-6f;

    public float Probability(float margin) => Math.Max(Least, 1f / (1f + MathF.Exp((Slope * margin) + Offset)));
}
