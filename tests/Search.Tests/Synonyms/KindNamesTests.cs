using ProductQA.Search.Catalog;

namespace ProductQA.Search.Tests.Synonyms;

public sealed class KindNamesTests : IDisposable
{
    private readonly TemporaryIndex _shop = TemporaryIndex.Of([.. Things("Nimbus notebook 14", "Notebooks", "nb"), .. Things("Vista LED TV 40", "TV", "tv"), .. Things("Laptop sleeve black", "Laptop sleeves", "sleeve")]);

    [Theory]
    [InlineData("show me laptops", "nb")] // the shop says notebook
    [InlineData("do you sell tvs", "tv")] // a plural too short to be cut off unseen
    [InlineData("a television", "tv")]
    [InlineData("laptop sleeves", "sleeve")] // here the sleeve is the thing
    [InlineData("can you recommend a good notebook", "nb")]
    public void A_thing_is_found_by_the_other_names_of_its_kind(string query, string id) =>
        Assert.StartsWith(id, new CatalogSearcher(_shop.Index).Search(new CatalogQuery(query, 3)).Hits[0].ProductId, StringComparison.Ordinal);

    public void Dispose() => _shop.Dispose();

    private static IEnumerable<Product> Things(string title, string kind, string id) => Enumerable.Range(1, 12).Select(number => new Product
    {
        Id = $"{id}{number}",
        Title = $"{title} {number}",
        Kind = kind,
        Variants = [new Variant { Sku = $"{id}{number}", Offer = new Offer { Price = new Money(1000, "USD"), Availability = Availability.InStock } }],
    });
}
