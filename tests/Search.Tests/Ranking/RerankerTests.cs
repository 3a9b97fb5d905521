using CsCheck;
using ProductQA.Search.Ranking;

namespace ProductQA.Search.Tests.Ranking;

public sealed class RerankerTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly RankingFigures Gain = new(61, 0.80, 0.85, 0.02, 0.08) { Repeats = [0.84, 0.86], Better = 20, Worse = 3 };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("productqa-ranking-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_saved_ranker_is_read_back_with_its_card()
    {
        var card = Save(Gain, weight: 0.5);
        var read = Reranker.Load(_folder.FullName).Card;

        Assert.Equal((card.Model, card.Created, card.Weight, card.On, card.Why, card.Data, card.Options), (read.Model, read.Created, read.Weight, read.On, read.Why, read.Data, read.Options));
        Assert.Equal((61, 0.80, 0.85, 20, 3), (read.Figures.Queries, read.Figures.Base, read.Figures.CrossValidated, read.Figures.Better, read.Figures.Worse));
        Assert.Equal(card.Figures.Repeats, read.Figures.Repeats);
        Assert.Equal(card.Importance, read.Importance);
        var page = File.ReadAllText(Path.Combine(_folder.FullName, "card.md"));
        Assert.Contains("It is on", page, StringComparison.Ordinal);
        Assert.Contains("0.8500", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.80, 0.85, 0.02, 0.5, true)]
    [InlineData(0.80, 0.82, -0.01, 0.5, false)] // a gain that may be chance
    [InlineData(0.80, 0.79, -0.03, 0.5, false)]
    [InlineData(0.80, 0.85, 0.02, 0, false)] // nothing to add
    public void It_is_on_only_where_the_gain_is_more_than_chance(double without, double with, double low, double weight, bool on)
    {
        var card = Save(Gain with { Base = without, CrossValidated = with, GainLow = low }, weight);

        Assert.Equal(on, card.On);
        Assert.StartsWith(on ? "It is on" : "It is off", card.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shop_searches_with_the_ranker_of_its_folder_only_while_it_is_on()
    {
        Assert.Null(Reranker.Of(_folder.FullName));
        Save(Gain, weight: 0, "ranking");
        Assert.Null(Reranker.Of(_folder.FullName));
        Save(Gain, weight: 1, "ranking");
        Assert.NotNull(Reranker.Of(_folder.FullName));
    }

    [Theory]
    [InlineData("model.json", "")]
    [InlineData("model.json", "{}")]
    [InlineData("model.json", "null")]
    [InlineData("model.json", null)]
    [InlineData("card.json", "")]
    [InlineData("card.json", "[1]")]
    [InlineData("card.json", "null")]
    [InlineData("card.json", null)]
    public void A_damaged_ranker_is_refused_with_what_to_do(string file, string? content)
    {
        Save(Gain, weight: 1);
        var path = Path.Combine(_folder.FullName, file);
        File.Delete(path);
        if (content is not null)
        {
            File.WriteAllText(path, content);
        }

        var refused = Assert.Throws<InvalidDataException>(() => Reranker.Load(_folder.FullName));
        Assert.Contains(_folder.FullName, refused.Message, StringComparison.Ordinal);
        Assert.Contains("train", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trees_that_lead_nowhere_are_refused()
    {
        var sound = Tree(feature: 0);
        RankingTree[] broken =
        [
            sound with { Left = [0] }, // a circle
            sound with { Right = [-4] }, // a leaf that is not there
            sound with { Features = [RankingFeatures.Count] },
            sound with { Features = [-1] },
            sound with { Thresholds = [] },
            sound with { Leaves = [1] },
        ];

        Assert.True(sound.IsSound);
        Assert.All(broken, tree => Assert.Throws<InvalidDataException>(() => RankingModel.Parse(RankingModel.Of([tree], 1).ToBytes())));
    }

    [Fact]
    public void Any_bytes_are_a_model_or_are_refused() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        try
        {
            RankingModel.Parse(bytes);
        }
        catch (InvalidDataException)
        {
        }
    });

    [Fact]
    public void No_product_passes_one_of_an_earlier_step() => Gen.Select(Gen.Int[0, 3], Gen.Double[0, 20]).List[0, 60].Sample(found =>
    {
        var order = RankingOrder.Of(found).ToList();
        Assert.Equal(Enumerable.Range(0, found.Count), order.Order());
        Assert.Equal(order.Select(i => found[i].Item1).Order(), order.Select(i => found[i].Item1));
    });

    [Fact]
    public void A_score_stays_a_number_above_nought() =>
        Gen.Select(Gen.Double[0.001, 1e4], Gen.Double[-1e9, 1e9], Gen.Double[0, 999]).Sample((score, learned, weight) =>
            Assert.True(RankingOrder.Score(score, learned, weight) is > 0 and < double.PositiveInfinity));

    /// <summary>A tree of one node that prefers products with a high feature.</summary>
    internal static RankingTree Tree(int feature) => new() { Features = [feature], Thresholds = [0.5], Left = [-1], Right = [-2], Leaves = [-1, 1], Means = [0], Gains = [1] };

    private RankingCard Save(RankingFigures figures, double weight, string folder = "") =>
        new TrainedReranker(RankingModel.Of([Tree(3)], weight), figures, new RankingOptions()).Save(Path.Combine(_folder.FullName, folder), new RankingData("judged.tsv", "00ff", 12), Day);
}
