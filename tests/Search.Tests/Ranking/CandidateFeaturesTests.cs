using CsCheck;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Ranking;

namespace ProductQA.Search.Tests.Ranking;

public sealed class CandidateFeaturesTests : IDisposable
{
    private static readonly string[] Words = ["laptop", "bag", "usb", "cable", "3", "m", "hp", "dv7-1211ea", "black", "crème", "brother", "tape", "backpack", "nordfell", "the", "for", "ünknown", "under", "50"];

    private readonly TemporaryIndex _shop = TemporaryIndex.Of(SampleShop.Products);

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Every_feature_is_from_nought_to_one_for_any_query() => Gen.Int[0, Words.Length - 1].Select(i => Words[i]).List[1, 8].Sample(
        words =>
        {
            foreach (var row in Find(string.Join(' ', words)).Rows)
            {
                Assert.Equal(RankingFeatures.Count, row.Features.Count);
                Assert.All(row.Features, value => Assert.InRange(value, 0f, 1f));
            }
        },
        iter: 300);

    [Fact]
    public void Every_feature_has_a_name_of_its_own_and_a_meaning()
    {
        Assert.Equal(RankingFeatures.Count, RankingFeatures.All.Select(feature => feature.Name).Distinct().Count());
        Assert.DoesNotContain(RankingFeatures.All, feature => feature.Meaning.Length == 0);
    }

    [Fact]
    public void The_page_tells_every_feature_as_it_is()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "search.md"));

        Assert.All(RankingFeatures.All, feature => Assert.Contains($"| {feature.Name} | {feature.Meaning} |", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("laptop bag", "words_said", 1)]
    [InlineData("laptop bag", "words_in_title", 1)]
    [InlineData("laptop bag", "phrase_in_title", 1)]
    [InlineData("bag laptop", "phrase_in_title", 0)]
    [InlineData("laptop bag", "kind_asked", 1)]
    [InlineData("laptop bag", "kind_known", 1)]
    [InlineData("laptop bag", "first_word_early", 1)]
    [InlineData("laptop bag", "last_word_early", 0.5)]
    [InlineData("urban bag", "brand_asked", 1)]
    [InlineData("laptop bag", "brand_asked", 0)]
    [InlineData("ub17", "code_asked", 1)]
    [InlineData("bag black", "words_in_facts", 0.5)]
    [InlineData("laptop bag", "in_stock", 1)]
    public void A_laptop_bag_looks_like_this(string query, string feature, double value) => Assert.Equal(value, Of(query, "bag", feature), 3);

    [Fact]
    public void A_dear_product_among_cheap_ones_stands_out()
    {
        Assert.Equal(0.5, Of("usb cable", "cable5", "price_above_others"), 3);
        Assert.True(Of("usb cable", "cable3", "price_above_others") < 0.5);
    }

    [Fact]
    public void Products_that_nobody_rated_count_as_not_relevant() =>
        Assert.All(Find("usb cable", rated: "cable3").Rows.Skip(1), row => Assert.Equal(0, row.Rating));

    [Fact]
    public void A_catalog_without_kinds_and_prices_has_features_too()
    {
        using var bare = TemporaryIndex.Of([new Product { Id = "a", Title = "Gadget one", Variants = [] }, new Product { Id = "b", Title = "Gadget two", Variants = [] }]);
        var found = Assert.Single(RankingQueries.Find(bare.Index, [new JudgedQuery("gadget", new Dictionary<string, int> { ["a"] = 1 })]));

        Assert.Equal(2, found.Rows.Count);
    }

    [Fact]
    public void A_learned_order_is_used_and_explained()
    {
        var folder = Directory.CreateTempSubdirectory("productqa-ranking-");
        var tree = RerankerTests.Tree(Place("price_above_others")) with { Thresholds = [0.49] };
        new TrainedReranker(RankingModel.Of([tree], 5), new RankingFigures(30, 0.5, 0.9, 0.3, 0.5), new RankingOptions()).Save(folder.FullName, new RankingData("made.tsv", "", 12), default);
        var query = new CatalogQuery("usb cable 3 m");
        var (plain, learned) = (new CatalogSearcher(_shop.Index).Find(new CatalogQuery("usb cable")), new CatalogSearcher(_shop.Index, ranker: Reranker.Load(folder.FullName)).Find(new CatalogQuery("usb cable")));
        var steps = new CatalogSearcher(_shop.Index, ranker: Reranker.Load(folder.FullName)).Find(query);
        folder.Delete(recursive: true);

        Assert.Equal(plain.Select(hit => hit.ProductId).Order(), learned.Select(hit => hit.ProductId).Order());
        Assert.Equal(["cable5", "cable3"], learned.Take(2).Select(hit => hit.ProductId));
        Assert.Equal(learned.Select(hit => hit.Score).OrderDescending(), learned.Select(hit => hit.Score));
        Assert.Contains(learned, hit => hit.Explanation.Contains("price above others", StringComparison.Ordinal));
        Assert.Equal("cable3", steps[0].ProductId);
    }

    private static int Place(string feature) => RankingFeatures.All.Select(one => one.Name).ToList().IndexOf(feature);

    private RankingQuery Find(string query, string rated = "bag") =>
        RankingQueries.Find(_shop.Index, [new JudgedQuery(query, new Dictionary<string, int> { [rated] = 3 })])[0];

    private float Of(string query, string product, string feature) =>
        Find(query, product).Rows.Single(row => row.Rating == 3).Features[Place(feature)];
}
