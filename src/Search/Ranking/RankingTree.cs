using System.Text.Json.Serialization;

namespace ProductQA.Search.Ranking;

/// <summary>
/// A regression tree. A node sends a product left where the feature is at most the threshold, else right; a child of 0 or more is a node, a negative
/// one a leaf (<c>-1</c> is leaf 0). Children come after their node.
/// </summary>
internal sealed record RankingTree
{
    /// <summary>For each node the number of its feature.</summary>
    public required int[] Features { get; init; }

    public required double[] Thresholds { get; init; }

    public required int[] Left { get; init; }

    public required int[] Right { get; init; }

    /// <summary>Value of each leaf.</summary>
    public required double[] Leaves { get; init; }

    /// <summary>For each node the mean of its leaves over the training rows: what is known of a product before the node asks.</summary>
    public required double[] Means { get; init; }

    /// <summary>For each node how much it told apart in training.</summary>
    public required double[] Gains { get; init; }

    /// <summary>Whether all numbers fit each other, so that every product reaches a leaf.</summary>
    [JsonIgnore]
    public bool IsSound =>
        Leaves.Length == Features.Length + 1
        && Thresholds.Length == Features.Length && Left.Length == Features.Length && Right.Length == Features.Length && Means.Length == Features.Length && Gains.Length == Features.Length
        && Leaves.Concat(Thresholds).Concat(Means).Concat(Gains).All(double.IsFinite)
        && Array.TrueForAll(Features, feature => feature >= 0 && feature < RankingFeatures.Count)
        && Enumerable.Range(0, Features.Length).All(node => IsChild(node, Left[node]) && IsChild(node, Right[node]));

    public double Score(ReadOnlySpan<float> features) => Leaves[LeafOf(features)];

    public int LeafOf(ReadOnlySpan<float> features)
    {
        if (Features.Length == 0)
        {
            return 0;
        }

        var node = 0;
        while (node >= 0)
        {
            node = Child(node, features);
        }

        return ~node;
    }

    /// <summary>Adds to each feature what its answers changed on the way to the leaf (Saabas 2014).</summary>
    public void Explain(ReadOnlySpan<float> features, Span<double> shares)
    {
        for (var node = Features.Length == 0 ? -1 : 0; node >= 0;)
        {
            var child = Child(node, features);
            shares[Features[node]] += (child >= 0 ? Means[child] : Leaves[~child]) - Means[node];
            node = child;
        }
    }

    private int Child(int node, ReadOnlySpan<float> features) => features[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];

    private bool IsChild(int node, int child) => child >= 0 ? child > node && child < Features.Length : ~child < Leaves.Length;
}
