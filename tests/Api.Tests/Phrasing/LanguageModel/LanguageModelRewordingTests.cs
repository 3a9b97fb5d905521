using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

public sealed class LanguageModelRewordingTests(RewordingBench bench) : IClassFixture<RewordingBench>
{
    [Theory]
    [MemberData(nameof(RewordingRows.True), MemberType = typeof(RewordingRows))]
    public async Task A_true_rewording_goes_out(string answer, string text)
    {
        bench.Server.Says = _ => text;

        Assert.Equal(text.Trim(), await bench.WordsAsync(Answers.Of(answer)));
    }

    [Theory]
    [MemberData(nameof(RewordingRows.False), MemberType = typeof(RewordingRows))]
    public async Task A_false_rewording_leaves_the_template(string answer, string text, GuardVerdict verdict)
    {
        var outcome = Answers.Of(answer);
        var template = RewordingBench.Template(outcome).Replies[0].Text;
        bench.Server.Says = _ => text;

        Assert.Equal(template, await bench.WordsAsync(outcome));
        Assert.NotEqual(template, text.Trim());
        Assert.Equal(verdict, FactGuard.Check(AnswerToReword.Of(RewordingBench.Template(outcome).Replies, outcome)!, text.Trim()));
    }

    [Fact]
    public async Task The_suggestions_under_the_answer_stay()
    {
        bench.Server.Says = sentence => "Thanks for asking! " + sentence;
        var outcome = Answers.Of("weight");
        var reply = Assert.Single((await bench.ApplyAsync(outcome)).Replies);

        Assert.StartsWith("Thanks for asking! ", reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reply.QuickReplies);
        Assert.Equal(RewordingBench.Template(outcome).Replies[0].QuickReplies, reply.QuickReplies);
    }
}
