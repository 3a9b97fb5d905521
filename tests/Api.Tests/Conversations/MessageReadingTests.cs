using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Conversations;

/// <summary>Messages sent one after the other are read as people write them, through the webhook.</summary>
public sealed class MessageReadingTests
{
    private static readonly Dictionary<string, string> Patient = new() { ["Conversations:PatienceMilliseconds"] = "1500" };

    [Theory]
    [InlineData("hi", "is the harbor stoneware mug dishwasher safe")]
    [InlineData("the harbor stoneware mug", "is it dishwasher safe")]
    [InlineData("is the harbor stoneware", "mug dishwasher safe")]
    public async Task A_beginning_and_what_follows_get_one_answer(string first, string second)
    {
        await using var app = await MessengerApp.StartAsync(Patient);

        await app.PostAsync(MetaEvent.Text("7001", "m1", first, TestPage.Noon), MetaEvent.Text("7001", "m2", second, TestPage.Noon + 1000));
        await app.SettledAsync();

        var said = app.Transcript("7001");
        Assert.Equal([first, second], said.Where(message => message.Author == Authors.Shopper).Select(message => message.Reply.Text));
        Assert.Equal("Yes, the Harbor Stoneware Mug is dishwasher safe.", Assert.Single(said, message => message.Author == Authors.Bot).Reply.Text);
    }

    [Fact]
    public async Task A_beginning_waits_a_moment_for_the_rest()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Conversations:PatienceMilliseconds"] = "5000" });

        await app.PostAsync(MetaEvent.Text("7001", "m1", "hello", TestPage.Noon));
        await app.PostAsync(MetaEvent.Text("7001", "m2", "is the harbor stoneware mug dishwasher safe", TestPage.Noon + 1000));
        await app.SettledAsync();

        Assert.Equal("Yes, the Harbor Stoneware Mug is dishwasher safe.", Assert.Single(app.Transcript("7001"), message => message.Author == Authors.Bot).Reply.Text);
    }

    [Fact]
    public async Task Two_questions_get_two_answers_in_their_order()
    {
        await using var app = await MessengerApp.StartAsync(Patient);

        await app.PostAsync(
            MetaEvent.Text("7001", "m1", "is the harbor stoneware mug dishwasher safe", TestPage.Noon),
            MetaEvent.Text("7001", "m2", "how much is the trailhead 30 backpack", TestPage.Noon + 1000));
        await app.SettledAsync();

        var answers = app.Transcript("7001").Where(message => message.Author == Authors.Bot).Select(message => message.Reply.Text).ToList();
        Assert.Equal(2, answers.Count);
        Assert.Contains("dishwasher", answers[0], StringComparison.Ordinal);
        Assert.Contains("$", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_much_later_is_a_message_of_its_own()
    {
        await using var app = await MessengerApp.StartAsync(Patient);

        await app.PostAsync(MetaEvent.Text("7001", "m1", "hi", TestPage.Noon), MetaEvent.Text("7001", "m2", "how much is the trailhead 30 backpack", TestPage.Noon + 60_000));
        await app.SettledAsync();

        Assert.Equal(2, app.Transcript("7001").Count(message => message.Author == Authors.Bot));
    }
}
