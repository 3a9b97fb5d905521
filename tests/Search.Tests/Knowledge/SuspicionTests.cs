using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Tests.Knowledge;

public sealed class SuspicionTests
{
    [Fact]
    public void A_clean_catalog_has_none() => Assert.Empty(Shelves.Learn(Mugs()).Suspicions);

    [Fact]
    public void A_unit_slip_and_a_price_off_by_a_hundred_are_found()
    {
        List<Product> mugs = [.. Mugs()];
        mugs[3] = mugs[3] with { Attributes = [new("Weight", "380000 g")] };
        mugs[5] = mugs[5] with { Variants = [mugs[5].Variants[0] with { Offer = mugs[5].Variants[0].Offer with { Price = new Money(145_000, "USD") } }] };

        var found = Shelves.Learn(mugs).Suspicions;

        Assert.Equal([SuspicionKind.PriceFarOff, SuspicionKind.NumberFarOff], found.Select(group => group.Kind));
        Assert.Equal("mug5", Assert.Single(found[0].Examples).ProductId);
        var slip = Assert.Single(found[1].Examples);
        Assert.Equal("mug3", slip.ProductId);
        Assert.Contains("380,000 g", slip.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_are_found_with_the_product_and_the_cure()
    {
        var bare = Mugs()[0] with { ImageLink = "", Description = "", Variants = [new Variant { Sku = "x", Offer = new Offer { Price = new Money(0, "USD") } }] };

        var found = Shelves.Learn([.. Mugs().Skip(1), bare]).Suspicions;

        Assert.Equal([SuspicionKind.NoImage, SuspicionKind.NoPrice, SuspicionKind.NoAvailability, SuspicionKind.NoDescription], found.Select(group => group.Kind));
        Assert.All(found, group => Assert.Equal("mug0", Assert.Single(group.Examples).ProductId));
    }

    [Fact]
    public void The_same_title_twice_is_found_whatever_its_case()
    {
        List<Product> mugs = [.. Mugs()];
        mugs[1] = mugs[1] with { Title = mugs[0].Title.ToUpperInvariant() };

        var group = Assert.Single(Shelves.Learn(mugs).Suspicions);

        Assert.Equal((SuspicionKind.SameTitle, 2), (group.Kind, group.Products));
    }

    [Theory]
    [InlineData("CafÃ© mug", true)]
    [InlineData("Caf\uFFFD mug", true)]
    [InlineData("Caf\u0001 mug", true)]
    [InlineData("Itâ€™s a mug", true)]
    [InlineData("Café mug, naïve Ångström — “quoted”", false)]
    [InlineData("SÃO PAULO", false)]
    public void Broken_characters_are_told_from_accents(string title, bool broken)
    {
        var found = Shelves.Learn([Shelves.Make("a", title, description: "A mug.")]).Suspicions;

        Assert.Equal(broken, found.Any(group => group.Kind == SuspicionKind.BrokenCharacters));
    }

    [Fact]
    public void A_value_unlike_the_others_is_found()
    {
        List<Product> mugs = [.. Mugs()];
        mugs[7] = mugs[7] with { Attributes = [new("Weight", "heavy")] };

        var one = Assert.Single(Assert.Single(Shelves.Learn(mugs).Suspicions).Examples);

        Assert.Equal("mug7", one.ProductId);
        Assert.Contains("'heavy'", one.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_are_capped_and_the_count_is_not()
    {
        var group = Assert.Single(Shelves.Learn(Enumerable.Range(0, 300).Select(i => Shelves.Make($"p{i}", $"Thing {i}", description: "It is.") with { ImageLink = "" })).Suspicions);

        Assert.Equal((SuspicionKind.NoImage, 300, 100), (group.Kind, group.Products, group.Examples.Count));
    }

    private static List<Product> Mugs() =>
        [.. Enumerable.Range(0, 40).Select(i => Shelves.Make($"mug{i}", $"Mug number {i}", description: "A mug.", facts: ("Weight", $"{350 + i} g")) with { Kind = "Mugs" })];
}
