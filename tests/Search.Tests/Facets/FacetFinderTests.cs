using CsCheck;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Tests.Facets;

public sealed class FacetFinderTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AlreadySaid Nothing = new([], []);
    private static readonly string[] Colours = ["black", "Black", "blue", "red", "forest green", "a colour with far too long a name", ""];
    private static readonly string[] Sizes = ["S", "M", "L", "XL", "n/a"];
    private static readonly string[] Brands = ["Urban", "Norrvale", "Kestora", ""];

    private static readonly Gen<Product[]> AnyShelf = Gen.Select(
        Gen.Int[0, Colours.Length - 1].Select(at => Colours[at]).Array[1, 3],
        Gen.Int[0, Sizes.Length - 1].Select(at => Sizes[at]),
        Gen.Int[0, Brands.Length - 1].Select(at => Brands[at]),
        Gen.Long[0, 20_000],
        (colours, size, brand, price) => Bag("", brand, price, [.. colours.Select(colour => (colour, size))])).Array[0, 40]
        .Select(bags => bags.Select((bag, at) => bag with { Id = $"bag{at}" }).ToArray());

    [Fact]
    public void What_is_asked_divides_the_shelf_into_answers_that_products_have() => AnyShelf.Sample(shelf =>
    {
        if (FacetFinder.Best(shelf, null, Nothing, Now) is not { } facet)
        {
            return;
        }

        Assert.InRange(facet.Values.Count, 2, 6);
        Assert.All(facet.Values, value => Assert.InRange(value.Choice.Value.Length, 0, 20));
        Assert.All(facet.Values, value => Assert.Equal(value.Products, shelf.Count(product => value.Choice.Fits(product, Now))));
        Assert.All(facet.Values, value => Assert.InRange(value.Products, 0.05 * shelf.Length, 0.85 * shelf.Length));
        Assert.True(shelf.Count(product => facet.Values.Any(value => value.Choice.Fits(product, Now))) >= 0.6 * shelf.Length);
    });

    [Fact]
    public void The_order_of_the_products_does_not_matter() => AnyShelf.Sample(shelf =>
        Assert.Equal(Written(FacetFinder.Best(shelf, null, Nothing, Now)), Written(FacetFinder.Best([.. shelf.Reverse()], null, Nothing, Now))));

    [Fact]
    public void What_was_asked_before_is_not_asked_again() => AnyShelf.Sample(shelf =>
    {
        if (FacetFinder.Best(shelf, null, Nothing, Now) is { } first)
        {
            Assert.NotEqual(first.Field, FacetFinder.Best(shelf, null, new AlreadySaid([], [first.Field]), Now)?.Field);
        }
    });

    [Fact]
    public void Sizes_are_offered_from_small_to_large()
    {
        var facet = FacetFinder.Best([.. "L M S XL M L S M".Split(' ').Select((size, at) => Bag($"b{at}", "Urban", 1000, ("black", size)))], null, Nothing, Now);

        Assert.Equal(("size", "Which size?"), (facet?.Field, facet?.Question));
        Assert.Equal(["S", "M", "L", "XL"], facet!.Values.Select(value => value.Choice.Value));
        Assert.Equal([2, 3, 2, 1], facet.Values.Select(value => value.Products));
    }

    [Fact]
    public void A_value_that_was_said_settles_its_question()
    {
        Product[] shelf = [.. "black blue red".Split(' ').SelectMany(colour => Enumerable.Range(0, 3).Select(at => Bag(colour + at, "Urban", 1000, (colour, "M"))))];

        Assert.Equal("color", FacetFinder.Best(shelf, null, Nothing, Now)?.Field);
        Assert.Null(FacetFinder.Best(shelf, null, new AlreadySaid(["blue", "bag"], []), Now));
    }

    [Fact]
    public void Where_only_prices_differ_a_round_price_is_asked_for()
    {
        var facet = FacetFinder.Best([.. Enumerable.Range(1, 20).Select(at => Bag($"b{at}", "Urban", at * 730, ("black", "M")))], null, Nothing, Now);

        Assert.Equal("Up to which price?", facet?.Question);
        Assert.All(facet!.Values, value => Assert.True(decimal.IsInteger(value.Choice.Maximum!.Value.Amount)));
        Assert.Equal(facet.Values.Select(value => value.Products).Order(), facet.Values.Select(value => value.Products));
    }

    [Fact]
    public void An_attribute_is_asked_for_where_titles_say_it_and_not_where_none_does()
    {
        Product[] shelf =
        [
            .. Enumerable.Range(0, 12).Select(at => Bag($"b{at}", "Urban", 1000, ("black", "M")) with
            {
                Title = at % 2 == 0 ? $"Leather bag {at}" : $"Canvas bag {at}",
                Attributes = [new("Material", at % 2 == 0 ? "leather" : "canvas"), new("Country of origin", at % 3 == 0 ? "Portugal" : "Spain")],
            }),
        ];
        var builder = new ProfileBuilder();
        Array.ForEach(shelf, builder.Observe);

        Assert.Equal("Which material?", FacetFinder.Best(shelf, builder.Build(), Nothing, Now)?.Question);
        Assert.Null(FacetFinder.Best(shelf, builder.Build(), new AlreadySaid([], ["Material"]), Now));
    }

    [Fact]
    public void Choices_hold_for_one_variant_together()
    {
        var bag = Bag("b", "Urban", 1000, ("blue", "M"), ("black", "L"));

        Assert.Equal(["b-1"], Choice.Narrow(bag, [new Choice("Color", "BLACK"), new Choice("size", "L")], Now)!.Variants.Select(variant => variant.Sku));
        Assert.Null(Choice.Narrow(bag, [new Choice("color", "blue"), new Choice("size", "L")], Now));
        Assert.Null(Choice.Narrow(bag, [Choice.OfPrice(null, new Money(999, "USD"))], Now));
        Assert.Same(bag, Choice.Narrow(bag, [], Now));
    }

    private static string Written(Facet? facet) =>
        facet is null ? "" : facet.Question + string.Join(';', facet.Values.Select(value => $"{value.Choice.Field}={value.Choice.Value}{value.Choice.Maximum}:{value.Products}"));

    internal static Product Bag(string id, string brand, long price, params (string Colour, string Size)[] variants) => new()
    {
        Id = id,
        Title = $"{brand} bag {id}",
        Brand = brand,
        Kind = "Bags",
        Variants =
        [
            .. variants.Select((variant, at) => new Variant
            {
                Sku = $"{id}-{at}",
                Options = new Dictionary<string, string> { ["color"] = variant.Colour, ["size"] = variant.Size },
                Offer = new Offer { Price = new Money(price, "USD"), Availability = Availability.InStock },
            }),
        ],
    };
}
