using System.Security.Cryptography;
using System.Text.Json;

namespace ProductQA.Search.Ranking;

/// <summary>The trees of a re-ranker and how much they count beside the score: a product's new score is its score times e to the weighted sum of the trees.</summary>
internal sealed record RankingModel
{
    public const string FileName = "model.json";

    private const int CurrentVersion = 1;
    private const int LengthOfId = 12;

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Names of the features that the trees were trained on, in their order.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>How much the trees count, 0 or more; 0 leaves every order as it was.</summary>
    public required double Weight { get; init; }

    public required RankingTree[] Trees { get; init; }

    public static RankingModel Of(RankingTree[] trees, double weight) =>
        new() { Features = [.. RankingFeatures.All.Select(feature => feature.Name)], Weight = weight, Trees = trees };

    public double Learned(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var tree in Trees)
        {
            sum += tree.Score(features);
        }

        return sum;
    }

    /// <summary>What each feature adds to the trees' sum for one product.</summary>
    public double[] Explain(ReadOnlySpan<float> features)
    {
        var shares = new double[RankingFeatures.Count];
        foreach (var tree in Trees)
        {
            tree.Explain(features, shares);
        }

        return shares;
    }

    /// <summary>Share of each feature in what the trees told apart in training; together 1, or nothing where no tree has a node.</summary>
    public Dictionary<string, double> Importance()
    {
        var nodes = Trees.SelectMany(tree => tree.Features.Zip(tree.Gains)).ToList();
        var all = nodes.Sum(node => node.Second);
        return nodes.GroupBy(node => node.First).ToDictionary(same => Features[same.Key], same => Math.Round(same.Sum(node => node.Second) / all, 4));
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    /// <summary>Marks a model by its content.</summary>
    public static string IdOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..LengthOfId];

    /// <exception cref="InvalidDataException">The text is no model of this version.</exception>
    public static RankingModel Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<RankingModel>(bytes, Format) is { Version: CurrentVersion, Weight: >= 0 and < 1000 } model && model.IsSound
                ? model
                : throw new InvalidDataException("it is of another version, or its trees do not fit");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private bool IsSound => Features.SequenceEqual(RankingFeatures.All.Select(feature => feature.Name)) && Array.TrueForAll(Trees, tree => tree is { IsSound: true });
}
