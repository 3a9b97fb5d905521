using System.Diagnostics;

namespace ProductQA.Search.Evaluation;

/// <summary>Measures a searcher on queries that people judged.</summary>
public static class SearchEvaluator
{
    private const int Depth = 100;
    private const int Shown = 10;
    private const int Repeats = 20;
    private const int TypingSeeds = 5;

    /// <summary>Metrics over the queries that have something relevant. Timing comes after a warm-up, over twenty rounds.</summary>
    public static SearchReport Evaluate(CatalogSearcher searcher, IReadOnlyList<JudgedQuery> judged)
    {
        var relevant = judged.Where(query => query.Ratings.Values.Any(rating => rating > 0)).ToList();
        var ranked = relevant.ConvertAll(query => Ratings(searcher, query, query.Query, Depth));
        var times = Times(searcher, relevant);
        return new SearchReport(
            Mean(relevant.Zip(ranked, (query, ratings) => Ndcg(ratings, query.Ratings.Values))),
            Mean(ranked.Select(ratings => ratings.FindIndex(rating => rating > 0) is var at and >= 0 ? 1.0 / (at + 1) : 0)),
            Mean(relevant.Zip(ranked, (query, ratings) => (double)ratings.Count(rating => rating > 0) / query.Ratings.Values.Count(rating => rating > 0))),
            relevant.Count,
            Percentile(times, 0.5),
            Percentile(times, 0.99));
    }

    /// <summary>Mean nDCG@10 when each query has one typing error, over five errors a query; 0 to 1.</summary>
    public static double WithTypingErrors(CatalogSearcher searcher, IReadOnlyList<JudgedQuery> judged)
    {
        var relevant = judged.Where(query => query.Ratings.Values.Any(rating => rating > 0));
        return Mean(relevant.SelectMany(query => Enumerable.Range(1, TypingSeeds).Select(seed => Ndcg(Ratings(searcher, query, TypingErrors.In(query.Query, seed), Shown), query.Ratings.Values))));
    }

    /// <summary>nDCG of the first ten ratings, in ranked order, against the best order of all ratings; 0 to 1.</summary>
    public static double Ndcg(IEnumerable<int> ranked, IEnumerable<int> all)
    {
        var ideal = Gain(all.OrderDescending());
        return ideal > 0 ? Gain(ranked) / ideal : 0;
    }

    private static List<int> Ratings(CatalogSearcher searcher, JudgedQuery judged, string typed, int top) =>
        [.. searcher.Find(new CatalogQuery(typed, top)).Select(hit => judged.Ratings.GetValueOrDefault(hit.ProductId))];

    private static double Gain(IEnumerable<int> ratings) =>
        ratings.Take(Shown).Select((rating, index) => (Math.Pow(2, rating) - 1) / Math.Log2(index + 2)).Sum();

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty().Average();

    private static List<double> Times(CatalogSearcher searcher, List<JudgedQuery> queries)
    {
        var times = new List<double>();
        for (var round = 0; round < Repeats; round++)
        {
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                searcher.Find(new CatalogQuery(query.Query));
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.RemoveRange(0, Math.Min(queries.Count, times.Count));
        times.Sort();
        return times;
    }

    private static double Percentile(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
}
