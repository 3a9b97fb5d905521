using System.Text.Json;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>Fitted weights of the ranking and of its confidence (data/lexicon/quotation-weights.json).</summary>
internal sealed record QuotationWeights
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Weight of each of <see cref="QuotationFeatures.Names"/>.</summary>
    public required double[] Features { get; init; }

    /// <summary>Factors of <see cref="Seen"/>, the constant last.</summary>
    public required double[] Confidence { get; init; }

    public static QuotationWeights Default { get; } = JsonSerializer.Deserialize<QuotationWeights>(EvidenceResource.Text("quotation-weights.json"), Format)
        ?? throw new InvalidOperationException("data/lexicon/quotation-weights.json holds no weights.");

    /// <summary>What the confidence sees of the best text: what share of the question it explains and how many words that is, whether its form is asked for, and its lead over the next.</summary>
    public static double[] Seen(QuotationRow row, double lead) => [row.Explained, row.ExplainedWords, row.Asked, lead, 1];

    /// <summary>Lead of a text that has no rival.</summary>
    public const double LeadOfOne = 1;

    private const double LargestLead = 4;

    /// <summary>A lead over the next text (negative: a lag behind the first) within what the confidence may see.</summary>
    public static double Lead(double difference) => Math.Clamp(difference, -LargestLead, LargestLead);

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public double Score(QuotationRow row) => Dot(row.Features, Features);

    /// <summary>Probability that a text answers; without the number that is wanted it hardly does.</summary>
    public double Probability(QuotationRow row, double lead) => (row.MissesNumber ? 0.5 : 1) / (1 + Math.Exp(-Dot(Seen(row, lead), Confidence)));

    internal static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
