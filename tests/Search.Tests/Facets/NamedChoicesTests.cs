using CsCheck;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;

namespace ProductQA.Search.Tests.Facets;

public sealed class NamedChoicesTests
{
    private static readonly Product[] Shelf =
    [
        FacetFinderTests.Bag("b1", "Urban", 1000, ("black", "M"), ("forest green", "L")),
        FacetFinderTests.Bag("b2", "Norrvale", 2000, ("blue", "US 9")) with { Attributes = [new("Waterproof", "Yes"), new("Material", "recycled nylon"), new("Pockets", "9"), new("Padded", "No")] },
    ];

    [Theory]
    [InlineData("blue", "color=blue", "", "")]
    [InlineData("size m", "size=M", "", "")] // the name of what is chosen says nothing more
    [InlineData("waterproof", "Waterproof=Yes", "", "")] // a yes is named by what it says yes to
    [InlineData("padded", "", "padded", "")] // known by name, though no product has it: the search will say so
    [InlineData("recycled nylon norrvale", "Material=recycled nylon,Brand=Norrvale", "", "")]
    [InlineData("green", "", "green", "")] // a part of a value
    [InlineData("us 9", "size=US 9", "", "")] // the longest value
    [InlineData("9", "", "9", "")] // a bare number of an attribute is named with its name only
    [InlineData("9 pockets", "Pockets=9", "", "")]
    [InlineData("yoga mats", "", "", "yoga,mat")] // another thing altogether
    public void A_few_words_name_values_of_the_products(string words, string choices, string loose, string unknown)
    {
        var named = NamedChoices.Read(words.Split(' '), Shelf);

        Assert.Equal(choices, string.Join(',', named.Choices.Select(choice => $"{choice.Field}={choice.Value}")));
        Assert.Equal((loose, unknown), (string.Join(',', named.Loose), string.Join(',', named.Unknown)));
    }

    [Fact]
    public void Whatever_is_said_a_choice_is_one_that_a_product_has() => Gen.String.Array[0, 5].Sample(words =>
        Assert.All(NamedChoices.Read(words, Shelf).Choices, choice => Assert.Contains(Shelf, product => choice.Fits(product, DateTimeOffset.UnixEpoch))));
}
