namespace ProductQA.Search.Ranking;

/// <summary>
/// Measures a way to train on queries that the training has not seen: all products of a query are in one fold. How much the learned score counts is
/// chosen anew for every fold, by a cross-validation within its training queries.
/// </summary>
/// <param name="fit">Trains on queries, and returns what scores a product.</param>
/// <param name="seed">Seed of the folds.</param>
internal sealed class CrossValidation(Func<IReadOnlyList<RankingQuery>, Func<IReadOnlyList<float>, double>> fit, int seed)
{
    private const int InnerFolds = 3;

    private static readonly double[] Weights = [0, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

    /// <summary>nDCG@10 of each query, trained on the other folds.</summary>
    public double[] Measure(IReadOnlyList<RankingQuery> queries, int folds, IProgress<int>? progress = null)
    {
        var ndcg = new double[queries.Count];
        var places = Places(queries.Count, folds);
        for (var fold = 0; fold < folds; fold++)
        {
            var training = queries.Where((_, i) => places[i] != fold).ToList();
            var (weight, learned) = (ChooseWeight(training), fit(training));
            foreach (var i in Enumerable.Range(0, queries.Count).Where(i => places[i] == fold))
            {
                ndcg[i] = queries[i].Ndcg(Learned(queries[i], learned), weight);
            }

            progress?.Report(fold + 1);
        }

        return ndcg;
    }

    /// <summary>The weight with the highest nDCG@10 on held-out queries; of equals the lowest.</summary>
    public double ChooseWeight(IReadOnlyList<RankingQuery> queries)
    {
        var places = Places(queries.Count, InnerFolds);
        var learned = new double[queries.Count][];
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var scorer = fit([.. queries.Where((_, i) => places[i] != fold)]);
            foreach (var i in Enumerable.Range(0, queries.Count).Where(i => places[i] == fold))
            {
                learned[i] = Learned(queries[i], scorer);
            }
        }

        return Weights.MaxBy(weight => queries.Zip(learned, (query, scores) => query.Ndcg(scores, weight)).Average());
    }

    private static double[] Learned(RankingQuery query, Func<IReadOnlyList<float>, double> scorer) => [.. query.Rows.Select(row => scorer(row.Features))];

    /// <summary>The fold of each query, all folds of one size.</summary>
    private int[] Places(int queries, int folds)
    {
        var places = Enumerable.Range(0, queries).Select(i => i % folds).ToArray();
        new Random(seed).Shuffle(places);
        return places;
    }
}
