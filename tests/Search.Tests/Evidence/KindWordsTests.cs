using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

/// <summary>What the shopper calls the thing is not what they ask.</summary>
public sealed class KindWordsTests
{
    [Theory]
    [InlineData("how many liters does the pouch hold", "Capacity=40 liters|Weight=51 pounds|Brand=Pouch World", "Capacity")]
    [InlineData("is this tea caffeinated", "Brand=Solstice Tea Traders|Caffeine content=caffeinated|Item weight=1 pound", "Caffeine content")]
    [InlineData("what is the total diameter of the cup", "Capacity=22 fluid ounces|Item diameter=3.35 inches", "Item diameter")]
    [InlineData("is the pillow firm", "Batteries included=No|Item firmness description=plush|Size=20 x 28 inches", "Item firmness description")]
    [InlineData("is it good for the garden", "Material=Steel|Suitable for=Patio, garden|Weight=3 kg", "Suitable for")]
    [InlineData("how heavy is this camera", "Camera type=Compact|Weight=210 g", "Weight")]
    public void A_word_for_the_product_asks_for_nothing(string question, string product, string field)
    {
        List<ProductAttribute> attributes = [.. product.Split('|').Select(pair => new ProductAttribute(pair.Split('=')[0], pair.Split('=')[1]))];
        Assert.Equal(field, new AttributeRanker().Rank(question, attributes)[0].Fact.Field);
    }

    [Theory]
    [InlineData("does it come with a two year warranty")]
    [InlineData("is the warranty international")]
    public void A_part_that_no_attribute_has_stays_unanswered(string question) =>
        Assert.True(new AttributeRanker().Rank(question, [new ProductAttribute("Weight", "3 kg"), new ProductAttribute("Colour", "Red")])[0].Confidence < 0.5);
}
