using ProductQA.Search.Ranking;

namespace ProductQA.Search.Tests.Ranking;

/// <summary>Judged queries that were made up, with features at random and ratings by a rule.</summary>
internal static class MadeQueries
{
    private const int Products = 30;

    /// <param name="count">Number of queries.</param>
    /// <param name="seed">Seed of features and ratings.</param>
    /// <param name="rating">The rating of a product by its features.</param>
    public static List<RankingQuery> Of(int count, int seed, Func<float[], Random, int> rating)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(query =>
        {
            var rows = Enumerable.Range(0, Products).Select(rank => Row(rank, random, rating)).ToList();
            return new RankingQuery("query " + query, rows, [.. rows.Select(row => row.Rating)]);
        })];
    }

    private static RankingRow Row(int rank, Random random, Func<float[], Random, int> rating)
    {
        var features = Enumerable.Range(0, RankingFeatures.Count).Select(_ => random.NextSingle()).ToArray();
        return new RankingRow(features, 10 - (0.1 * rank), 0, rating(features, random));
    }
}
