using System.Net;
using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>A person takes over and the bot is silent at once; it comes back when they are done, and says so. Each test is a person of its own.</summary>
[Collection("Messenger")]
public sealed class PeopleTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Question = "how much is the Harbor Stoneware Mug?";

    private MessengerApp App => shared.App;

    [Fact]
    public async Task When_a_person_writes_the_bot_is_silent_and_the_conversation_says_who_has_it()
    {
        await App.PostAsync(MetaEvent.Echo("300", "m_300_staff", null, "Hello, this is Ann."));
        await SaysAsync("300", "m_300", Question);

        Assert.Equal([Authors.Staff, Authors.Shopper], App.Transcript("300").Select(message => message.Author));
        Assert.Empty(Out("300"));
        Assert.Equal(Attendants.Inbox, Load("300").Attendance.By);
        Assert.Contains(TestPage.Conversation("300"), App.Get<AttendanceStore>().Since(TestPage.Noon));
    }

    [Fact]
    public async Task Everything_overheard_is_kept_and_never_answered()
    {
        await PostStandbyAsync(
            MetaEvent.Text("301", "m_301_a", Question, TestPage.Noon),
            MetaEvent.From("301", TestPage.Noon + 1, "postback", new JsonObject { ["mid"] = "m_301_b", ["title"] = "Blue" }),
            MetaEvent.Echo("301", "m_301_c", null, "We have it in blue.", TestPage.Noon + 2),
            MetaEvent.From("301", TestPage.Noon + 3, "read", new JsonObject { ["watermark"] = TestPage.Noon }));
        await App.SettledAsync();
        await SaysAsync("301", "m_301_d", "thank you", TestPage.Noon + 4);

        Assert.Equal(
            [(Authors.Shopper, Question), (Authors.Shopper, "Blue"), (Authors.Staff, "We have it in blue."), (Authors.Shopper, "thank you")],
            App.Transcript("301").Select(message => (message.Author, message.Reply.Text)));
        Assert.Empty(Out("301"));
    }

    [Theory]
    [InlineData("302", "pass_thread_control")]
    [InlineData("303", "take_thread_control")]
    public async Task Control_that_goes_to_another_app_silences_the_bot_until_it_comes_back(string person, string kind)
    {
        await App.PostAsync(MetaEvent.From(person, TestPage.Noon, kind, new JsonObject { ["new_owner_app_id"] = "263902037430900" }));
        await SaysAsync(person, "m1_" + person, Question);
        Assert.Empty(Out(person));

        await App.PostAsync(MetaEvent.From(person, TestPage.Noon + 1, "pass_thread_control", new JsonObject { ["new_owner_app_id"] = TestPage.AppId }));
        await App.SettledAsync();
        await SaysAsync(person, "m2_" + person, Question);

        Assert.Contains("I'm a bot", Out(person)[0].Words, StringComparison.Ordinal);
        Assert.Contains("$14.50", Out(person)[1].Words, StringComparison.Ordinal);
        Assert.Equal(2, Out(person).Count);
        Assert.False(Load(person).Attendance.Stands);
    }

    [Fact]
    public async Task Control_that_nobody_had_taken_comes_back_without_a_word()
    {
        await App.PostAsync(MetaEvent.From("304", TestPage.Noon, "pass_thread_control", new JsonObject { ["new_owner_app_id"] = TestPage.AppId }));
        await App.SettledAsync();

        Assert.Empty(Out("304"));
    }

    [Fact]
    public async Task After_the_idle_time_the_bot_answers_again_and_says_once_that_it_is_back()
    {
        await App.PostAsync(MetaEvent.Echo("305", "m_305_staff", null, "Bye!"));
        await App.SettledAsync();
        await App.Get<GroupCommit>().WriteAsync(
            write => write.Execute("UPDATE conversation SET attended_at = attended_at - 3600001 WHERE key = @key", new { key = TestPage.Conversation("305") }), TestContext.Current.CancellationToken);

        await SaysAsync("305", "m_305_a", Question);
        await SaysAsync("305", "m_305_b", "is it dishwasher safe?");

        Assert.Equal(3, Out("305").Count);
        Assert.Contains("assistant is back", Out("305")[0].Words, StringComparison.Ordinal);
        Assert.Contains("$14.50", Out("305")[1].Words, StringComparison.Ordinal);
        Assert.Contains("dishwasher", Out("305")[2].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("306", "talk to the bot again")]
    [InlineData("307", "Bot please!")]
    [InlineData("308", "can I talk to the assistant again?")]
    public async Task Who_asks_for_the_bot_gets_it_back(string person, string words)
    {
        await App.PostAsync(MetaEvent.Echo(person, "s_" + person, null, "Hello"));
        await App.SettledAsync();
        await SaysAsync(person, "a_" + person, words);
        await SaysAsync(person, "b_" + person, Question);

        Assert.Contains("assistant is back", Out(person)[0].Words, StringComparison.Ordinal);
        Assert.Contains("$14.50", Out(person)[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_brings_the_bot_back()
    {
        await App.PostAsync(MetaEvent.Echo("309", "s_309", null, "Hello"));
        await App.PostAsync(MetaEvent.Postback("309", "b_309", "Back to the assistant", Payloads.Bot));
        await App.SettledAsync();

        Assert.Contains("assistant is back", Assert.Single(Out("309")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("310", "I don't want the bot")]
    [InlineData("311", "are you a bot?")]
    [InlineData("312", "please keep the bot out of this")]
    public async Task Words_about_the_bot_do_not_bring_it_back(string person, string words)
    {
        await App.PostAsync(MetaEvent.Echo(person, "s_" + person, null, "Hello"));
        await SaysAsync(person, "a_" + person, words);

        Assert.Empty(Out(person));
    }

    [Fact]
    public async Task What_the_bot_wanted_to_say_is_withdrawn_but_for_receipts_and_a_persons_own_answers()
    {
        var key = "messenger:2:313";
        await App.Get<GroupCommit>().WriteAsync(
            write =>
            {
                var sequence = 0;
                foreach (var eventId in new[] { "m_1", "paid:A1", "shop_answer:i1" })
                {
                    var message = new Message(sequence++, Authors.Bot, new TextReply("words"), null, TestPage.Noon) { EventId = eventId };
                    ConversationStore.AddMessage(write, key, message);
                    write.Execute("INSERT INTO outbox (conversation, sequence, body, state, not_before) VALUES (@key, @Sequence, '', 'waiting', @never)", new { key, message.Sequence, never = long.MaxValue / 2 });
                }
            },
            TestContext.Current.CancellationToken);
        await App.Get<InboxStore>().RecordAsync([new InboxEvent(key, "t_313", TestPage.Noon, new TakenInput(Attendants.Inbox))], TestContext.Current.CancellationToken);
        await App.Get<GroupCommit>().WriteAsync(
            write => write.Execute("UPDATE outbox SET state = 'failed' WHERE conversation = @key AND state = 'waiting'", new { key }), TestContext.Current.CancellationToken);

        Assert.Equal(["withdrawn", "failed", "failed"], App.Get<ConversationStore>().Messages(key).Select(message => message.Marks.Sending));
    }

    [Fact]
    public async Task A_person_who_writes_while_a_turn_runs_wins()
    {
        var happened = new InboxEvent(TestPage.Conversation("314"), "m_314", TestPage.Noon, new TextInput(Question));
        var before = App.Get<ConversationStore>().Load(happened.Conversation);
        var result = new TurnResult(before.State) { Replies = [new TextReply("It costs $14.50.")] };
        await App.PostAsync(MetaEvent.Echo("314", "s_314", null, "Let me look."));

        await App.Get<InboxStore>().RecordAsync([happened], TestContext.Current.CancellationToken);
        Assert.False(await App.Get<TurnCommit>().SaveAsync(before, happened, result, TestContext.Current.CancellationToken));
        await App.SettledAsync();

        Assert.Empty(Out("314"));
    }

    private Conversation Load(string person) => App.Get<ConversationStore>().Load(TestPage.Conversation(person));

    private async Task SaysAsync(string person, string mid, string words, long at = TestPage.Noon)
    {
        await App.PostAsync(MetaEvent.Text(person, mid, words, at));
        await App.SettledAsync();
    }

    private async Task PostStandbyAsync(params JsonObject[] events)
    {
        using var request = SignedWebhook.Of(MetaEvent.EnvelopeOf("standby", events));
        Assert.Equal(HttpStatusCode.OK, await App.StatusAsync(request));
    }

    private List<GraphCall> Out(string person) => App.Graph.Messages.FindAll(call => call.Person == person);
}
