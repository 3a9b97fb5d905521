using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductQA.Search.Evidence;

/// <summary>
/// The fitted numbers of the ranker (data/lexicon/attribute-weights.json): one weight a feature for the ranking score, and the logistic
/// function that turns score, lead over the rival and what of the question stays unexplained into a probability.
/// </summary>
internal sealed record AttributeWeights
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>Weight by name of the feature; a feature without one counts nothing.</summary>
    public required Dictionary<string, double> Features { get; init; }

    /// <summary>Factors of what <see cref="Seen"/> lists, in its order.</summary>
    public required double[] Confidence { get; init; }

    [JsonIgnore]
    public double[] Vector => [.. AttributeFeatures.Names.Select(name => Features.GetValueOrDefault(name))];

    public static AttributeWeights Default { get; } = Read("attribute-weights.json");

    public static AttributeWeights Passages { get; } = Read("passage-weights.json");

    private static AttributeWeights Read(string name) => JsonSerializer.Deserialize<AttributeWeights>(EvidenceResource.Text(name), Format)!;

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public double Probability(double score, double lead, ReadOnlySpan<double> features)
    {
        var sum = Seen(score, lead, features).Zip(Confidence, (seen, factor) => seen * factor).Sum();
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What the confidence is computed from. New inputs go to the end: a file with fewer factors stays valid, the rest count nothing.</summary>
    public static double[] Seen(double score, double lead, ReadOnlySpan<double> features) =>
    [
        1, score, Math.Clamp(lead, -5, 5), features[AttributeFeatures.QuestionByBoth], features[AttributeFeatures.Focus], features[AttributeFeatures.HeaviestUnexplained],
        features[AttributeFeatures.QuestionByName], features[AttributeFeatures.NameByQuestion],
        features[AttributeFeatures.YesNoAgrees], features[AttributeFeatures.NumberAgrees],
        features[AttributeFeatures.MeasureYetYesNo] + features[AttributeFeatures.WhatYetYesNo],
        features[AttributeFeatures.KnownUnexplained], features[AttributeFeatures.NamedUnexplained], features[AttributeFeatures.PredicateUnexplained],
        features[AttributeFeatures.MeasureWithoutNumber], features[AttributeFeatures.OpenYetInValue],
    ];

    /// <summary>Score over the best rival's, or a fair lead where there is no rival.</summary>
    public static double Lead(double score, double? rival) => score - (rival ?? (score - 2));
}
