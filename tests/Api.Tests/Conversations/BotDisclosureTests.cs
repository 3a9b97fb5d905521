using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Conversations;

/// <summary>When the bot says that it is one, and when that is said already.</summary>
public sealed class BotDisclosureTests
{
    private const long Now = TestPage.Noon;
    private const long Day = 86_400_000;

    [Theory]
    [InlineData(ShopOptions.DisclosureAlways, 0, 0, true)]
    [InlineData(ShopOptions.DisclosureAlways, 1, 6, false)]
    [InlineData(ShopOptions.DisclosureAlways, 1, 8, true)]
    [InlineData(ShopOptions.DisclosureFirst, 0, 0, true)]
    [InlineData(ShopOptions.DisclosureFirst, 1, 8, false)]
    [InlineData(ShopOptions.DisclosureOff, 0, 0, false)]
    public void It_is_due_at_the_start_and_after_a_gap(string setting, long disclosedAt, int daysAgo, bool expected) =>
        Assert.Equal(expected, IsDue(new TextInput("hi"), disclosedAt, daysAgo, new ShopOptions { BotDisclosure = setting }));

    [Fact]
    public void A_receipt_and_a_persons_answer_say_nothing_of_a_bot()
    {
        Assert.False(IsDue(new PaidInput("O1"), 0, 0, new ShopOptions()));
        Assert.False(IsDue(new ShopAnswerInput("i", "q", "a"), 0, 0, new ShopOptions()));
    }

    [Theory]
    [InlineData("messenger:1:2", true)]
    [InlineData("web:abc", true)]
    [InlineData("direct:abc", false)]
    public void Programs_that_ask_know_it(string key, bool expected) => Assert.Equal(expected, IsDue(new TextInput("hi"), 0, 0, new ShopOptions(), key));

    [Fact]
    public void The_sentence_stands_before_the_first_words_and_keeps_what_can_be_pressed()
    {
        var reply = new TextReply("It costs $5.") { QuickReplies = [new QuickReply("Buy it", "BUY|x")] };
        var said = BotDisclosure.Say(Texts.English, new TurnResult(new ConversationState()) { Replies = [reply, new TextReply("more")] }, Now);

        Assert.Equal("Hello, I'm the shop's assistant, a bot.\nIt costs $5.", said.Replies[0].Text);
        Assert.Equal(reply.QuickReplies, said.Replies[0].QuickReplies);
        Assert.Equal((2, Now), (said.Replies.Count, said.State.DisclosedAt));
    }

    [Fact]
    public void Cards_get_it_as_words_of_their_own()
    {
        var said = BotDisclosure.Say(Texts.English, new TurnResult(new ConversationState()) { Replies = [new CardsReply([])] }, Now);

        Assert.Equal(2, said.Replies.Count);
    }

    [Theory]
    [InlineData("Hi, I'm the shop's bot. Like the mug?", "", 1)]
    [InlineData("", "Hello! I'm a bot.", 1)]
    [InlineData("", "Our robot vacuums are in stock.", 2)]
    public void Words_that_say_it_themselves_are_left_alone(string advertised, string words, int lines)
    {
        var trace = new TurnTrace(Acts.Greet, "greeting", 1, "greeting", [], []);
        var said = BotDisclosure.Say(Texts.English, new TurnResult(new ConversationState()) { Advertised = advertised, Replies = [new TextReply(words)], Trace = trace }, Now);

        Assert.Equal(lines, said.Replies[0].Text.Split('\n').Length);
        Assert.Equal(Now, said.State.DisclosedAt);
    }

    private static bool IsDue(TurnInput input, long disclosedAt, int daysAgo, ShopOptions shop, string key = "messenger:1:2")
    {
        var before = new Conversation(key, new ConversationState { DisclosedAt = disclosedAt, LastTurnAt = Now - (daysAgo * Day) }, 1, 1);
        var opened = new Opened(before, new InboxEvent(key, "a", Now, input), "", IsRepeated: false);
        return BotDisclosure.IsDue(opened, new TurnResult(before.State) { Replies = [new TextReply("hi")] }, shop, Now);
    }
}
