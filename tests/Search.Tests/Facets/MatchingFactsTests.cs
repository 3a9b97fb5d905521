using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;

namespace ProductQA.Search.Tests.Facets;

public sealed class MatchingFactsTests : IDisposable
{
    private readonly TemporaryIndex _shop = TemporaryIndex.Of(SampleShop.Products);

    [Theory]
    [InlineData("blue backpack", "t20", "Color: blue")]
    [InlineData("backpack with rain cover included", "t30", "Rain cover: included")]
    [InlineData("dishwasher safe mug", "mug-b", "Dishwasher safe: Yes")]
    [InlineData("laptop bag black", "bag", "")] // the title says it all
    public void The_facts_that_answer_are_those_that_the_title_does_not_say(string query, string productId, string facts)
    {
        var product = SampleShop.Products.Single(product => product.Id == productId);

        Assert.Equal(facts, Written(Read(query).For(product)));
    }

    [Theory]
    [InlineData("waterproof backpack", "t20", "Waterproof: No", "waterproof")]
    [InlineData("backpack with rain cover", "t20", "Rain cover: not included", "rain cover")]
    [InlineData("waterproof backpack", "t30", "", "waterproof")] // it says nothing of it
    [InlineData("waterproof buds", "buds", "", "")] // it has by name what the words ask for
    [InlineData("dishwasher safe mug", "mug-b", "", "")]
    public void A_word_is_lacking_where_it_is_said_nowhere_or_denied(string query, string productId, string against, string missing)
    {
        var product = SampleShop.Products.Single(product => product.Id == productId);
        var words = query.Split(' ');

        Assert.Equal(against, Written(Read(query).Against(product)));
        Assert.Equal(missing, string.Join(' ', Read(query).Missing(product, [.. words.Where(word => word is "waterproof" or "rain" or "cover" or "dishwasher" or "safe")])));
    }

    [Theory]
    [InlineData("bag", "laptop", true)]
    [InlineData("buds", "wire", false)] // only its description speaks of one
    [InlineData("buds", "waterproof", true)]
    [InlineData("t20", "waterproof", false)]
    public void A_product_is_called_what_more_than_its_description_says(string productId, string word, bool isNamed) =>
        Assert.Equal(isNamed, MatchingFacts.Names(SampleShop.Products.Single(product => product.Id == productId), word));

    private MatchingFacts Read(string query) => new(new CatalogSearcher(_shop.Index).Search(new CatalogQuery(query)), []);

    private static string Written(IEnumerable<ProductAttribute> facts) => string.Join(", ", facts.Select(fact => $"{fact.Name}: {fact.Value}"));

    [Fact]
    public void A_word_that_was_typed_otherwise_is_told()
    {
        Assert.Equal(["stoneware"], new CatalogSearcher(_shop.Index).Search(new CatalogQuery("stonware mug")).Corrected);
        Assert.Empty(new CatalogSearcher(_shop.Index).Search(new CatalogQuery("Crème à la rose 50ml")).Corrected);
    }

    public void Dispose() => _shop.Dispose();
}
