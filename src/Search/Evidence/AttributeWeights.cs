using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductQA.Search.Evidence;

/// <summary>
/// The fitted numbers of the ranker (data/lexicon/attribute-weights.json): one weight a feature for the ranking score, the logistic function that turns
/// <see cref="ConfidenceSignals"/> into a probability, and which probability keeps which promise.
/// </summary>
internal sealed record AttributeWeights
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    private const double HeavyWord = 0.35;
    private const double ShareOfShortAnswer = 0.5;

    private double[]? _vector;
    private double[]? _confidence;

    /// <summary>Weight by name of the feature; a feature without one counts nothing.</summary>
    public required Dictionary<string, double> Features { get; init; }

    /// <summary>Factor by name of the signal; a signal without one counts nothing.</summary>
    public required Dictionary<string, double> Confidence { get; init; }

    /// <summary>The confidence that one in ten of the answerable held-out questions does not reach, 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>Read off the held-out questions.</summary>
    public required IReadOnlyList<RiskPoint> Risk { get; init; }

    [JsonIgnore]
    public double[] Vector => _vector ??= [.. AttributeFeatures.Names.Select(name => Features.GetValueOrDefault(name))];

    public static AttributeWeights Default { get; } = Read("attribute-weights.json");

    public static AttributeWeights Passages { get; } = Read("passage-weights.json");

    private double[] Factors => _confidence ??= [.. ConfidenceSignals.Names.Select(name => Confidence.GetValueOrDefault(name))];

    private static AttributeWeights Read(string name) => JsonSerializer.Deserialize<AttributeWeights>(EvidenceResource.Text(name), Format)!;

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public double Score(ReadOnlySpan<double> features) => Dot(features, Vector);

    /// <summary>Probability that a fact answers; a yes or no hardly answers an open question that speaks of more ("what is the resolution of the display").</summary>
    public double Probability(AskedQuestion asked, IReadOnlyList<ScoredAttribute> ordered, int rank)
    {
        var isShort = asked.Form.Kind is not (QuestionKind.YesNo or QuestionKind.Other)
            && ordered[rank].Attribute.Value.Kind == ValueKind.YesNo && ordered[rank].Features[AttributeFeatures.KnownUnexplained] >= HeavyWord;
        return (isShort ? ShareOfShortAnswer : 1) / (1 + Math.Exp(-Dot(ConfidenceSignals.Of(asked, ordered, rank), Factors)));
    }

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
