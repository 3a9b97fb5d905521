using System.Text.Json.Serialization;
using ProductQA.Api.Conversations;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Ask;

/// <summary>One turn as a program reads it: the object that <c>ask</c> prints and <c>POST /api/ask</c> answers.</summary>
public sealed record AskAnswer
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The text that a shopper would read; several messages are joined by a line break.</summary>
    [JsonPropertyName("reply")]
    public required string Reply { get; init; }

    [JsonPropertyName("abstained")]
    public required bool Abstained { get; init; }

    /// <summary>One of <see cref="Acts"/>.</summary>
    [JsonPropertyName("act")]
    public required string Act { get; init; }

    [JsonPropertyName("intent")]
    public required string Intent { get; init; }

    [JsonPropertyName("confidence")]
    public required double Confidence { get; init; }

    [JsonPropertyName("evidence")]
    public required IReadOnlyList<AskEvidence> Evidence { get; init; }

    [JsonPropertyName("products")]
    public required IReadOnlyList<string> Products { get; init; }

    [JsonPropertyName("quick_replies")]
    public required IReadOnlyList<string> QuickReplies { get; init; }

    [JsonPropertyName("reason")]
    public required string Reason { get; init; }

    [JsonPropertyName("ms")]
    public required double Milliseconds { get; init; }
}

/// <summary>What of the shop's data proves the reply.</summary>
public sealed record AskEvidence(
    [property: JsonPropertyName("product_id")] string ProductId,
    [property: JsonPropertyName("field")] string Field,
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("source")] string Source)
{
    public static AskEvidence Of(Fact fact) => new(fact.ProductId, fact.Field, fact.Value, fact.Source);
}
