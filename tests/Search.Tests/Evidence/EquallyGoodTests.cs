using CsCheck;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

public sealed class EquallyGoodTests
{
    [Fact]
    public void Two_names_of_one_thing_that_disagree_are_both_said() =>
        Assert.Equal(["Black", "Cyan"], Said("what colour is it", ("Colour", "Black"), ("Product colour", "Cyan"), ("Weight", "3 kg")).Order());

    [Theory]
    [InlineData("Colour", "Black", "Product colour", "black", "the same value")]
    [InlineData("Weight", "3.4 kg", "Product weight", "3.4", "one leaves the unit out")]
    [InlineData("Weight", "3.4", "Package weight", "4.7", "another thing weighs that")]
    [InlineData("Height", "43", "Height (without stand)", "30", "measured otherwise")]
    [InlineData("Weight", "3.4", "Product weight", "-", "a sign for nothing contradicts nothing")]
    public void One_is_said_where_nothing_contradicts_it(string name, string value, string other, string otherValue, string why) =>
        Assert.True(Said($"what is the {name}", (name, value), (other, otherValue)).Count == 1, why);

    [Fact]
    public void A_rival_that_means_the_same_costs_no_confidence()
    {
        const string Question = "what colour is it";
        var alone = new AttributeRanker().Rank(Question, [new ProductAttribute("Colour", "Black"), new ProductAttribute("Weight", "3 kg")])[0];
        var beside = new AttributeRanker().Rank(Question, [new ProductAttribute("Colour", "Black"), new ProductAttribute("Product colour", "Black"), new ProductAttribute("Weight", "3 kg")])[0];
        Assert.InRange(beside.Confidence, alone.Confidence - 0.25, 1);
    }

    [Fact]
    public void Any_texts_give_the_best_fact_first() => Gen.Select(Gen.String, Gen.String, Gen.String).Sample((question, name, value) =>
    {
        var ranked = new AttributeRanker().Rank(question, [new ProductAttribute(name, value), new ProductAttribute(value, name), new ProductAttribute(name, question)]);
        Assert.Equal(ranked[0], EquallyGood.Of(ranked)[0]);
        Assert.Empty(EquallyGood.Of([]));
    });

    private static List<string> Said(string question, params (string Name, string Value)[] attributes) =>
        [.. EquallyGood.Of(new AttributeRanker().Rank(question, [.. attributes.Select(attribute => new ProductAttribute(attribute.Name, attribute.Value))])).Select(fact => fact.Fact.Value)];
}
