using ProductQA.Search.Ranking;

namespace ProductQA.Search.Tests.Ranking;

public sealed class RerankerTrainerTests(ITestOutputHelper output)
{
    private static readonly RankingOptions Quick = new() { Folds = 3, Repeats = 1, Trees = 20, RowsInLeaf = 10 };

    private static readonly int Deciding = RankingFeatures.All.Select(feature => feature.Name).ToList().IndexOf("kind_asked");

    [Fact]
    public void A_feature_that_decides_is_learned_and_switches_the_ranker_on()
    {
        var trained = Train(MadeQueries.Of(40, seed: 3, (features, _) => features[Deciding] > 0.8 ? 3 : 0));

        output.WriteLine(trained.Figures.ToString());
        Assert.InRange(trained.Figures.CrossValidated, trained.Figures.Base + 0.2, 1);
        Assert.True(trained.Figures.IsGain);
        Assert.True(trained.Model.Weight > 0);
        Assert.Equal("kind_asked", trained.Model.Importance().MaxBy(feature => feature.Value).Key);
    }

    [Fact]
    public void Ratings_at_random_leave_the_ranker_off()
    {
        var trained = Train(MadeQueries.Of(40, seed: 4, (_, random) => random.Next(10) == 0 ? 3 : 0));

        output.WriteLine(trained.Figures.ToString());
        Assert.False(trained.Figures.IsGain);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model_and_figures()
    {
        var queries = MadeQueries.Of(25, seed: 5, (features, random) => features[Deciding] + random.NextSingle() > 1.5 ? 2 : 0);
        var (one, other) = (Train(queries), Train(queries));

        Assert.Equal(one.Model.ToBytes(), other.Model.ToBytes());
        Assert.Equal(one.Figures with { Repeats = [] }, other.Figures with { Repeats = [] });
        Assert.Equal(one.Figures.Repeats, other.Figures.Repeats);
    }

    [Fact]
    public void Too_few_queries_are_refused_with_their_number()
    {
        var refused = Assert.Throws<InvalidDataException>(() => RerankerTrainer.Train(MadeQueries.Of(7, seed: 6, (_, _) => 1)));

        Assert.Contains("here are 7", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Queries_with_nothing_relevant_are_left_out() =>
        Assert.Throws<InvalidDataException>(() => RerankerTrainer.Train(MadeQueries.Of(30, seed: 7, (_, _) => 0)));

    [Fact]
    public void The_shares_of_the_features_add_up_to_what_the_trees_say()
    {
        var queries = MadeQueries.Of(20, seed: 8, (features, _) => features[Deciding] > 0.7 ? 3 : 0);
        var model = Train(queries).Model;
        var sums = queries[0].Rows.Select(row => model.Learned([.. row.Features]) - model.Explain([.. row.Features]).Sum()).ToList();

        // What is left is the trees' mean, the same for every product.
        Assert.All(sums, sum => Assert.Equal(sums[0], sum, 9));
    }

    internal static TrainedReranker Train(IReadOnlyList<RankingQuery> queries)
    {
        try
        {
            return RerankerTrainer.Train(queries, Quick);
        }
        catch (PlatformNotSupportedException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }
}
