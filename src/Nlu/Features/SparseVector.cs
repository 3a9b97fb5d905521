namespace ProductQA.Nlu.Features;

/// <summary>The features of one utterance that are not zero.</summary>
/// <param name="Indices">Numbers of features, ascending.</param>
/// <param name="Values">The weight of each.</param>
internal sealed record SparseVector(int[] Indices, float[] Values);
