namespace ProductQA.Search.Evidence;

/// <summary>A fact of the shop's own data that may answer a question.</summary>
/// <param name="ProductId">The product it is about; empty for a policy of the shop.</param>
/// <param name="Field">Attribute name or policy heading.</param>
/// <param name="Value">The value or the passage, as the shop wrote it.</param>
/// <param name="Source">Where it stands: <c>attribute</c>, <c>offer</c>, <c>description</c>, <c>policy</c> or <c>answer</c> (written by the shop).</param>
public sealed record Fact(string ProductId, string Field, string Value, string Source);

/// <summary>A fact with how well it answers the question.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">Raw ranking score, higher is better; comparable only within one question.</param>
/// <param name="Confidence">Probability from 0 to 1 that the fact answers the question, calibrated on our own dev questions.</param>
public sealed record RankedFact(Fact Fact, double Score, double Confidence);
