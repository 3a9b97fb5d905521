using ProductQA.Nlu.Data.Similarity;

namespace ProductQA.Nlu.Tests.Data.Similarity;

public sealed class ParaphraseGroupsTests
{
    [Theory]
    [InlineData("How much is it?", "how much is it", true, "case and punctuation")]
    [InlineData("how long does delivery take to spain", "how long does delivery take to spain please", true, "one word more")]
    [InlineData("do you accept returns on sale items", "do you acept returns on sale items", true, "a typo")]
    [InlineData("👍", "👎", false, "emoji are words of their own")]
    [InlineData("!!!", "???", false, "signs too")]
    [InlineData("is it in stock", "is it waterproof", false, "another question")]
    [InlineData("when do you open", "when do you close", false, "one word is all the difference")]
    public void Rows_that_say_the_same_are_one_group(string left, string right, bool same, string reason)
    {
        var groups = ParaphraseGroups.Find([new(left, "a"), new(right, "b")]);
        Assert.True(groups[0] == groups[1] == same, reason);
    }

    [Fact]
    public void A_given_group_joins_whatever_its_rows_say() =>
        Assert.Equal([0, 1, 0, 3], ParaphraseGroups.Find([new("how much", "a") { Group = "1" }, new("bye", "b") { Group = "2" }, new("what does it cost", "a") { Group = "1" }, new("thanks", "c")]));
}
