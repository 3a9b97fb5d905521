namespace ProductQA.Search.Ranking;

/// <summary>One thing that the re-ranker looks at in a found product; always a number from 0 to 1.</summary>
/// <param name="Name">Short name, as it stands on the card.</param>
/// <param name="Meaning">What a high number says of the product, as a part of a sentence.</param>
public sealed record RankingFeature(string Name, string Meaning);
