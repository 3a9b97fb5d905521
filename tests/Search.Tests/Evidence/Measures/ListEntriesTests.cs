using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Search.Tests.Evidence.Measures;

/// <summary>Lists in values.</summary>
public sealed class ListEntriesTests
{
    [Theory]
    [InlineData("blue, sand, green", 3)]
    [InlineData("Gas; electric; induction", 3)]
    [InlineData("8 (1 L, or so), 3 (350 ml)", 2)]
    [InlineData("10,000 mAh", 0)]
    [InlineData("blue", 0)]
    [InlineData("", 0)]
    public void Entries_are_parted_by_commas_outside_numbers_and_brackets(string value, int count) => Assert.Equal(count, ListEntries.Of(value).Count);
}
