using ProductQA.Api.Ask;
using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Reviewing;

/// <summary>One human answer reaches the waiting shopper, and answers the next one who asks the same of that product.</summary>
public sealed class LearningTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Answer = "It has 4,200 stitches, we counted.";

    [Fact]
    public async Task A_written_answer_reaches_the_shopper_who_waits_and_answers_the_next_one()
    {
        await shared.App.PostAsync(MetaEvent.Text("7001", "m_wait", "how many stitches does the trailhead 30 backpack have"));
        await shared.App.SettledAsync();
        var item = Assert.Single(shared.App.Get<ReviewStore>().Open(), open => open.Conversation == TestPage.Conversation("7001"));
        Assert.True(await shared.App.Get<ReviewDesk>().AnswerAsync(item.Id, Answer, "ann", TestContext.Current.CancellationToken));
        await shared.App.SettledAsync();

        Assert.Contains(shared.App.Transcript("7001"), message => message.Author == Authors.Bot && message.Reply.Text.Contains(Answer, StringComparison.Ordinal));
        var next = await AskAsync("stitches on the trailhead 30?");
        Assert.Equal(("written_answer", "answer"), (next.Reason, next.Evidence[0].Source));
        Assert.Contains(Answer, next.Reply, StringComparison.Ordinal);
        Assert.NotEqual("written_answer", (await AskAsync("how many stitches does the trailhead 20 backpack have")).Reason);
        Assert.NotEqual("written_answer", (await AskAsync("how heavy is the trailhead 30")).Reason);
    }

    [Fact]
    public async Task Of_two_reviewers_only_the_first_answers()
    {
        await shared.App.PostAsync(MetaEvent.Text("7002", "m_two", "how many zips does the harbor mug have"));
        await shared.App.SettledAsync();
        var item = Assert.Single(shared.App.Get<ReviewStore>().Open(), open => open.Conversation == TestPage.Conversation("7002"));
        var desk = shared.App.Get<ReviewDesk>();

        Assert.True(await desk.AnswerAsync(item.Id, "None.", "ann", TestContext.Current.CancellationToken));
        Assert.False(await desk.AnswerAsync(item.Id, "Two.", "bob", TestContext.Current.CancellationToken));
        Assert.False(await desk.DismissAsync(item.Id, "bob", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_answer_is_refused_with_the_cure(string text)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => shared.App.Get<ReviewDesk>().AnswerAsync("x", text, "ann", TestContext.Current.CancellationToken));
        Assert.Contains("1 to 1900", refused.Message, StringComparison.Ordinal);
    }

    private Task<AskAnswer> AskAsync(string text) => shared.App.Get<AskDesk>().AskAsync(text, null, null, TestContext.Current.CancellationToken);
}
