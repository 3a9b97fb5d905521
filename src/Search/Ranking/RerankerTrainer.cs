namespace ProductQA.Search.Ranking;

/// <summary>
/// Trains a re-ranker on judged queries, and says honestly whether it helps: it is switched on only where the gain in nDCG@10, measured on queries that
/// the training has not seen, is above 0 in 95 of 100 samples of the queries.
/// </summary>
public static class RerankerTrainer
{
    /// <summary>Fewest queries with something relevant: with fewer even the trees of one fold have nothing to learn from.</summary>
    public const int FewestQueries = 20;

    /// <summary>Trains and measures. Takes seconds to a minute: a model for each fold of each repeat, and more to choose how much it counts.</summary>
    /// <param name="queries">Queries with what was found for them; those with nothing relevant are left out.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told in sentences how far it is.</param>
    /// <exception cref="InvalidDataException">There are too few queries.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not run here.</exception>
    public static TrainedReranker Train(IReadOnlyList<RankingQuery> queries, RankingOptions? options = null, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(queries);
        options ??= new RankingOptions();
        var measured = queries.Where(query => query.Ratings.Any(rating => rating > 0)).ToList();
        if (measured.Count < FewestQueries)
        {
            throw new InvalidDataException($"A ranker needs {FewestQueries} judged queries with a relevant product, and here are {measured.Count}: judge more.");
        }

        var figures = Measure(measured, options, progress);
        var weight = new CrossValidation(Fit(options), options.Seed).ChooseWeight(measured);
        var trees = LambdaMart.Fit(measured, options);
        return new TrainedReranker(RankingModel.Of(trees, weight), figures, options);
    }

    private static RankingFigures Measure(List<RankingQuery> queries, RankingOptions options, IProgress<string>? progress)
    {
        var without = queries.ConvertAll(query => query.Ndcg());
        var repeats = new List<double[]>();
        for (var repeat = 0; repeat < options.Repeats; repeat++)
        {
            repeats.Add(new CrossValidation(Fit(options), options.Seed + repeat).Measure(queries, options.Folds));
            progress?.Report(FormattableString.Invariant($"cross-validation {repeat + 1} of {options.Repeats}: nDCG@10 {repeats[^1].Average():F4}, without the ranker {without.Average():F4}"));
        }

        var gains = without.Select((base10, i) => repeats.Average(repeat => repeat[i]) - base10).ToList();
        var (low, high) = PairedBootstrap.Interval(gains, options.Seed);
        return new RankingFigures(queries.Count, without.Average(), without.Average() + gains.Average(), low, high)
        {
            Repeats = [.. repeats.Select(repeat => repeat.Average())],
            Better = gains.Count(gain => gain > 0),
            Worse = gains.Count(gain => gain < 0),
        };
    }

    private static Func<IReadOnlyList<RankingQuery>, Func<IReadOnlyList<float>, double>> Fit(RankingOptions options) => queries =>
    {
        var model = RankingModel.Of(LambdaMart.Fit(queries, options), 1);
        return features => model.Learned([.. features]);
    };
}
