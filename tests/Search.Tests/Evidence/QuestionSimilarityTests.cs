using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

public sealed class QuestionSimilarityTests
{
    [Theory]
    [InlineData("does the harbor mug have a lid", "is there a lid?", true)]
    [InlineData("how many stitches does it have", "stitches on the harbor mug?", true)]
    [InlineData("what is the warranty", "warranties?", true)]
    [InlineData("is it dishwasher safe", "is it microwave safe", false)]
    [InlineData("how long is the cable", "how wide is the cable", false)]
    [InlineData("does it have a lid", "how heavy is it", false)]
    [InlineData("is it", "has it", false)]
    [InlineData("is it?", "is it?", true)]
    [InlineData("", "", true)]
    [InlineData("\ud800\u0000", "does it have a lid", false)]
    public void Same_questions_are_told_from_merely_alike_ones(string question, string other, bool same) =>
        Assert.Equal(same, QuestionSimilarity.Of(question, other, "Harbor Stoneware Mug") >= QuestionSimilarity.Same);
}
