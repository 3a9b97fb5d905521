using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Privacy;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Privacy;

/// <summary>A shopper deletes their data in the chat itself.</summary>
[Collection("Messenger")]
public sealed class DeletionInChatTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly long Now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private MessengerApp App => shared.App;

    [Fact]
    public async Task A_question_a_press_and_a_code()
    {
        await App.PostAsync(MetaEvent.Text("500", "m_500", "is the harbor stoneware mug made by elves?", Now));
        await App.PostAsync(MetaEvent.Text("500", "m_500b", "Please delete my data", Now + 1));
        await App.SettledAsync();
        var buttons = Assert.IsType<ButtonsReply>(App.Transcript("500")[^1].Reply).Buttons;

        await App.PostAsync(MetaEvent.Postback("500", "m_500c", buttons[0].Title, buttons[0].Payload!, Now + 2));
        await App.SettledAsync();

        var left = Assert.Single(App.Transcript("500"));
        var code = left.Reply.Text.Split("code is ")[1][..Erasure.CodeLength];
        Assert.True(App.Get<DeletionStore>().Find(code)!.Messages > 2);
        Assert.Equal(left.Reply.Text, (string?)App.Graph.Messages.FindAll(call => call.Person == "500")[^1].Message!["text"]);
        Assert.DoesNotContain(App.Get<Review.ReviewStore>().All(), item => item.Question.Contains("elves", StringComparison.Ordinal));

        await App.PostAsync(MetaEvent.Text("500", "m_500", "is the harbor stoneware mug made by elves?", Now), MetaEvent.Text("500", "m_500d", "hello", Now + 3));
        await App.SettledAsync();
        Assert.Equal(["hello"], App.Transcript("500").Where(message => message.Author == Authors.Shopper).Select(message => message.Reply.Text));
    }

    [Fact]
    public async Task A_press_of_another_chat_or_a_forged_one_deletes_nothing()
    {
        await App.PostAsync(MetaEvent.Text("501", "m_501", "delete my data", Now));
        await App.SettledAsync();
        var payload = Assert.IsType<ButtonsReply>(App.Transcript("501")[^1].Reply).Buttons[0].Payload!;
        await App.PostAsync(MetaEvent.Text("502", "m_502", "how much is the harbor stoneware mug", Now));
        await App.PostAsync(MetaEvent.Postback("502", "m_502b", "Delete my data", payload, Now + 1), MetaEvent.Postback("502", "m_502c", "Delete my data", "DELETE|forged", Now + 2));
        await App.SettledAsync();

        Assert.Equal(2, App.Transcript("502").Count(message => message.Reply.Text.StartsWith("That button is too old", StringComparison.Ordinal)));
        Assert.Contains(App.Transcript("502"), message => message.Reply.Text.Contains("$14.50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_changes_their_mind_keeps_everything()
    {
        await App.PostAsync(MetaEvent.Text("503", "m_503", "forget me", Now), MetaEvent.Postback("503", "m_503b", "Keep it", Payloads.Keep, Now + 1));
        await App.SettledAsync();

        Assert.Equal("All right, nothing was deleted.", App.Transcript("503")[^1].Reply.Text);
        Assert.Equal(4, App.Transcript("503").Count);
    }

    [Theory]
    [InlineData("delete my data", true)]
    [InlineData("Please erase all my personal data!", true)]
    [InlineData("can you delete everything you know about me?", true)]
    [InlineData("I want my data deleted", true)]
    [InlineData("forget me", true)]
    [InlineData("remove all my messages please", true)]
    [InlineData("I use my right to be forgotten", true)]
    [InlineData("GDPR: delete", true)]
    [InlineData("delete this chat", false)]
    [InlineData("can I erase the data on this drive?", false)]
    [InlineData("how do I delete it", false)]
    [InlineData("delete my order", false)]
    [InlineData("don't forget me when it is back in stock, I mean tell me", true)]
    [InlineData("does the camera delete all data when it is full?", false)]
    [InlineData("how do I remove the label", false)]
    [InlineData("I forgot my password", false)]
    public void The_wish_is_heard_in_many_words(string text, bool expected) => Assert.Equal(expected, DataWishes.AskDeletion(text));
}
