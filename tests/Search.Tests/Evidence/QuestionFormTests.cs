using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

public sealed class QuestionFormTests
{
    [Theory]
    [InlineData("does it have bluetooth?", QuestionKind.YesNo)]
    [InlineData("hi, is this waterproof", QuestionKind.YesNo)]
    [InlineData("comes with a charger?", QuestionKind.YesNo)]
    [InlineData("does it beep when done", QuestionKind.YesNo)]
    [InlineData("how many usb ports does it have", QuestionKind.HowMany)]
    [InlineData("how heavy is it", QuestionKind.HowMuch)]
    [InlineData("How much does it weigh?", QuestionKind.HowMuch)]
    [InlineData("what's the resolution", QuestionKind.What)]
    [InlineData("can you tell me what colour it is", QuestionKind.What)]
    [InlineData("which processor", QuestionKind.What)]
    [InlineData("what year is it from", QuestionKind.When)]
    [InlineData("when was it released", QuestionKind.When)]
    [InlineData("where is it made", QuestionKind.Where)]
    [InlineData("who makes it", QuestionKind.Who)]
    [InlineData("weight", QuestionKind.Other)]
    [InlineData("how do i clean it", QuestionKind.Other)]
    [InlineData("", QuestionKind.Other)]
    public void Reads_the_kind(string question, QuestionKind kind) => Assert.Equal(kind, QuestionForm.Of(question).Kind);

    [Theory]
    [InlineData("isn't it waterproof?", true)]
    [InlineData("is it not waterproof", true)]
    [InlineData("is it waterproof", false)]
    [InlineData("what is not included", false)]
    public void Reads_a_negative_question(string question, bool negative) => Assert.Equal(negative, QuestionForm.Of(question).AskedNegatively);

    [Theory]
    [InlineData("is it 15inch", "inch")]
    [InlineData("how many GB", "gigabyte")]
    [InlineData("how many watts", "watt")]
    [InlineData("what colour", null)]
    public void Reads_the_unit(string question, string? unit) => Assert.Equal(unit, QuestionForm.Of(question).AskedUnit);

    [Fact]
    public void Null_and_long_text_never_fail()
    {
        Assert.Equal(QuestionKind.Other, QuestionForm.Of((string?)null).Kind);
        Assert.Equal(QuestionKind.YesNo, QuestionForm.Of("is it " + new string('x', 100_000)).Kind);
    }
}
