using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Search.Tests.Evidence.Measures;

/// <summary>What differs between products.</summary>
public sealed class AttributeDifferencesTests
{
    [Fact]
    public void What_all_list_in_few_words_comes_first_and_what_is_alike_or_outside_is_left_out()
    {
        ProductAttribute[] one = [new("Condition", "new"), new("Rain cover", "Included"), new("Fabric", "A very long story about where the fabric comes from"), new("Volume", "20 L"), new("Package weight", "900 g")];
        ProductAttribute[] other = [new("condition", "New"), new("Fabric", "Another long story about where the other fabric comes from"), new("Volume", "30 L"), new("Package weight", "1 kg")];

        var differences = AttributeDifferences.Of([one, other]);

        Assert.Equal(["Volume", "Fabric", "Rain cover"], differences.Select(attribute => attribute.Name));
        Assert.Equal((true, false), (differences[0].IsListedByAll, differences[2].IsListedByAll));
        Assert.Null(differences[2].Values[1]);
    }
}
