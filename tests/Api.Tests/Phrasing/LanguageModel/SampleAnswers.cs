using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>Every answer that the sample shop can give: all facts of all products, prices, stock and policies.</summary>
internal static class SampleAnswers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "catalog");

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Product> Products { get; } =
    [
        .. FeedReader.ReadFile(Path.Combine(Folder, "sample.tsv"), new FeedOptions()).OfType<FeedRow>().GroupBy(row => row.GroupId).Select(rows => ProductGrouping.Combine([.. rows])),
    ];

    /// <summary>In the order of the catalog; each fact is asked for by its name, a yes or no in a question that it answers.</summary>
    public static IReadOnlyList<Outcome> All { get; } = [.. Products.SelectMany(About), .. Policies()];

    private static IEnumerable<Outcome> About(Product product) =>
    [
        .. product.Attributes.Select(attribute => new FactAnswered(product, new Fact(product.Id, attribute.Name, attribute.Value, "attribute"), Question(attribute))),
        new PriceAnswered(product, product.Variants, Now),
        new StockAnswered(product, product.Variants),
        .. product.Variants.Take(1).Select(variant => new StockAnswered(product, [variant], true)),
    ];

    private static string Question(ProductAttribute attribute) =>
        attribute.Value is "Yes" or "No" ? $"is it {attribute.Name.ToLowerInvariant()}, does it have {attribute.Name.ToLowerInvariant()}?" : attribute.Name.ToLowerInvariant() + "?";

    private static IEnumerable<Outcome> Policies() => PolicyFile.Read(File.ReadAllText(Path.Combine(Folder, "policies.md"))).Select(policy => new PolicyAnswered(policy));
}
