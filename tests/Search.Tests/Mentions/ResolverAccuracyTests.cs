using ProductQA.Search.Mentions;

namespace ProductQA.Search.Tests.Mentions;

/// <summary>Accuracy on made questions over a large public catalog. Thresholds were chosen on seed 1; these are other seeds.</summary>
public sealed class ResolverAccuracyTests(IcecatIndex icecat, ITestOutputHelper output)
{
    private const int Withheld = 500;

    [Fact]
    public void Unique_mentions_resolve_to_their_product_and_hardly_ever_to_another()
    {
        var resolver = new ProductResolver(icecat.Shop.Index);
        var results = new MentionQuestions(icecat.Products).Make(1000, seed: 2).Select(question => (question, mention: resolver.Resolve(question.Text))).ToList();
        foreach (var form in results.GroupBy(result => result.question.Form))
        {
            output.WriteLine($"{form.Key}: {string.Join(", ", form.GroupBy(Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {(double)kind.Count() / form.Count():P1}"))}");
        }

        Assert.InRange(results.Count(result => Kind(result) == "right") / 1000.0, 0.97, 1);
        Assert.InRange(results.Count(result => Kind(result) == "wrong") / 1000.0, 0, 0.01);
    }

    [Fact]
    public void Products_that_the_catalog_lacks_are_seldom_taken_for_others()
    {
        var products = icecat.Products;
        var random = new Random(77);
        var held = products.OrderBy(_ => random.Next()).Take(Withheld).Select(product => product.Id).ToHashSet();
        using var shop = TemporaryIndex.Of(products.Where(product => !held.Contains(product.Id)));
        var resolver = new ProductResolver(shop.Index);
        var outcomes = new MentionQuestions(products).Make(1000, seed: 102, product => held.Contains(product.Id))
            .Select(question => resolver.Resolve(question.Text).Outcome).CountBy(outcome => outcome).OrderBy(pair => pair.Key).ToList();
        output.WriteLine(string.Join(", ", outcomes.Select(pair => $"{pair.Key} {pair.Value / 1000.0:P1}")));

        Assert.InRange(outcomes.Where(pair => pair.Key == MentionOutcome.Resolved).Sum(pair => pair.Value) / 1000.0, 0, 0.03);
    }

    private static string Kind((MentionQuestion Question, ProductMention Mention) result) =>
        result.Mention.Product is not { } product ? result.Mention.Outcome.ToString() : product.ProductId == result.Question.ProductId ? "right" : "wrong";
}
