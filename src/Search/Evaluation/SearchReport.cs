namespace ProductQA.Search.Evaluation;

/// <summary>How well products are found.</summary>
/// <param name="NdcgAt10">0 to 1; gain 2^rating − 1, discount log2(rank + 1), the ideal over all rated products (Järvelin and Kekäläinen 2002).</param>
/// <param name="Mrr">Mean of 1 / rank of the first product rated above 0, within the first 100.</param>
/// <param name="RecallAt100">Share of the products rated above 0 that are among the first 100.</param>
/// <param name="Queries">Queries with a product rated above 0; the others are left out.</param>
/// <param name="P50Ms">Median time of a search for ten, in milliseconds, one thread.</param>
/// <param name="P99Ms">99th percentile of the same.</param>
public sealed record SearchReport(double NdcgAt10, double Mrr, double RecallAt100, int Queries, double P50Ms, double P99Ms);
