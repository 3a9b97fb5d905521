using CsCheck;

namespace ProductQA.Search.Tests;

public sealed class CatalogSearcherTests : IDisposable
{
    private readonly TemporaryIndex _shop = TemporaryIndex.Of(SampleShop.Products);

    [Theory]
    [InlineData("backpacks for day hikes", "t20")] // plural, and a word of the description
    [InlineData("Do you have any laptop bags?", "bag")] // the question's words never match
    [InlineData("dv7-1211ea", "dv7")] // a model number
    [InlineData("dv71211ea", "dv7")] // without its hyphen
    [InlineData("DV7 1211EA", "dv7")] // with a blank
    [InlineData("884420588030", "dv7")] // GTIN without its zero
    [InlineData("logitec mouse", "mouse")] // a letter left out of a brand
    [InlineData("stonware mug", "mug-b")] // a slip in a word that the catalog lacks
    [InlineData("creme rose", "creme")] // accents
    [InlineData("lap top bag", "bag")] // written apart
    [InlineData("galaxybuds", "buds")] // written together
    [InlineData("17 inch laptop bag", "bag")] // a unit spelt out
    [InlineData("5m usb cable", "cable5")] // a measure decides
    public void The_expected_product_comes_first(string query, string productId) => Assert.Equal(productId, Find(query)[0].ProductId);

    [Theory]
    [InlineData("")]
    [InlineData("   ?!")]
    [InlineData("can you tell me what you have")]
    [InlineData("is there one")]
    [InlineData("zzzzqqqq")]
    public void Noise_and_unknown_words_find_nothing(string query) => Assert.Empty(Find(query));

    [Theory]
    [InlineData(null, 8000L, "t20")]
    [InlineData(8000L, null, "t30")]
    [InlineData(7900L, 7900L, "t20")] // inclusive
    public void Prices_limit_what_is_found(long? minimum, long? maximum, string ids)
    {
        var hits = new CatalogSearcher(_shop.Index).Find(new CatalogQuery("trailhead backpack") { MinimumPrice = minimum, MaximumPrice = maximum });

        Assert.Equal(ids, string.Join(' ', hits.Select(hit => hit.ProductId)));
    }

    [Fact]
    public void A_hit_explains_itself() => Assert.Equal("is a bag; title: laptop bag urban", Find("urban laptop bag")[0].Explanation.Replace("urban laptop bag", "laptop bag urban", StringComparison.Ordinal));

    [Theory]
    [InlineData("trailhead backpack over 500", "at least 500")] // no product costs as much
    [InlineData("trailhead backpack under 1", "under 1")]
    public void A_condition_that_nothing_fulfils_is_given_up_and_said(string query, string said)
    {
        var found = new CatalogSearcher(_shop.Index).Search(new CatalogQuery(query));

        Assert.Equal([said], found.Relaxed.Select(condition => condition.Said));
        Assert.Equal(2, found.Hits.Count);
    }

    [Theory]
    [InlineData("trailhead backpack under 80", "t20")]
    [InlineData("trailhead backpack at least 80 dollars", "t30")]
    [InlineData("trailhead backpack between 10 and 79", "t20")]
    public void Prices_in_the_words_limit_what_is_found(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', Find(query).Select(hit => hit.ProductId)));

    [Fact]
    public void The_cheapest_comes_first_where_it_is_asked_for() => Assert.Equal("t20", Find("cheapest trailhead backpack")[0].ProductId);

    [Fact]
    public void What_a_product_does_not_say_is_told() =>
        Assert.Equal(["purple"], Find("purple trailhead backpack")[0].Missing);

    [Fact]
    public void Known_words_are_never_corrected() => Assert.DoesNotContain(Find("mug"), hit => hit.ProductId == "mouse");

    [Fact]
    public void Top_limits_the_hits_and_must_be_positive()
    {
        Assert.Single(new CatalogSearcher(_shop.Index).Find(new CatalogQuery("backpack", 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CatalogSearcher(_shop.Index).Find(new CatalogQuery("backpack", 0)));
    }

    [Fact]
    public void Any_text_is_a_query() => Gen.String.Sample(text => Assert.All(Find(text), hit => Assert.True(hit.Score > 0)));

    [Fact]
    public void A_text_of_a_megabyte_is_a_query() => Assert.NotEmpty(Find(string.Concat(Enumerable.Repeat("laptop +bag* \"~ ", 60_000))));

    public void Dispose() => _shop.Dispose();

    private IReadOnlyList<Hit> Find(string text) => new CatalogSearcher(_shop.Index).Find(new CatalogQuery(text));
}
