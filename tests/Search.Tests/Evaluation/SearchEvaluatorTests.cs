using ProductQA.Search.Evaluation;

namespace ProductQA.Search.Tests.Evaluation;

public sealed class SearchEvaluatorTests(IcecatIndex icecat, ITestOutputHelper output)
{
    [Theory]
    [InlineData("3 0", "3 0", 1)] // the best order
    [InlineData("0 3", "3 0", 0.6309)] // one place too low: 1 / log2(3)
    [InlineData("", "3", 0)]
    [InlineData("1", "0", 0)] // nothing relevant
    public void Ndcg_weighs_rank_and_rating(string ranked, string all, double ndcg) =>
        Assert.Equal(ndcg, SearchEvaluator.Ndcg(Numbers(ranked), Numbers(all)), 4);

    [Fact]
    public void A_judged_query_with_nothing_relevant_is_left_out()
    {
        using var shop = TemporaryIndex.Of(SampleShop.Products);
        var report = SearchEvaluator.Evaluate(new CatalogSearcher(shop.Index),
        [
            new JudgedQuery("harbor mug", new Dictionary<string, int> { ["mug-b"] = 3 }),
            new JudgedQuery("television", new Dictionary<string, int> { ["mug-b"] = 0 }),
        ]);

        Assert.Equal((1.0, 1.0, 1.0, 1), (report.NdcgAt10, report.Mrr, report.RecallAt100, report.Queries));
    }

    [Fact]
    public void A_wrong_line_of_judgements_is_named()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "query_id\tquery\tproduct_id\trating\n1\tmug\tm\thigh\n");

        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => JudgedQuery.Read(file)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void The_ranking_stays_above_plain_BM25_on_the_judged_queries()
    {
        var judged = JudgedQuery.Read(SharedData.Require("judgements/icecat-dev.tsv"));
        var report = SearchEvaluator.Evaluate(new CatalogSearcher(icecat.Shop.Index), judged);

        output.WriteLine(report.ToString());
        Assert.Equal(61, report.Queries);
        Assert.InRange(report.NdcgAt10, 0.81, 1);
    }

    private static IEnumerable<int> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
}
