using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Review;
using ProductQA.Api.Staff;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Staff;

/// <summary>A person of the shop in our own console, over the wire: their words, who has the conversation, and what Messenger allows.</summary>
[Collection("Messenger")]
public sealed class StaffReplyTests
{
    private const string Question = "how much is the Harbor Stoneware Mug?";
    private const string Words = "Hello, this is Ann. We have it in blue, too.";

    private static readonly string Key = TestPage.Conversation("1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_persons_words_go_out_as_an_answer_and_the_assistant_is_silent_from_then_on()
    {
        await using var app = await AskedAsync();
        app.SendEchoes();

        Assert.IsType<StaffOutcome.Done>(await WriteAsync(app, "ann", ""));
        await app.SettledAsync();
        await SaysAsync(app, "m_2", Question);

        var sent = app.Graph.Messages[^1];
        Assert.Equal((Words, "RESPONSE"), (sent.Words, sent.Right));
        var line = app.Transcript("1").Single(message => message.Author == Authors.Staff);
        Assert.Equal((Words, OutboxStates.Sent, "ann"), (line.Reply.Text, line.Marks.Sending, Attendants.NameOf(line.EventId)));
        Assert.Equal("ann", Holders.InWords(View(app).Holder));
        Assert.Empty(app.Graph.Refusals);
    }

    [Fact]
    public async Task After_the_window_the_words_go_out_as_a_persons_where_Meta_permits_it_and_after_seven_days_not_at_all()
    {
        await using var app = await AskedAsync(new() { ["Messenger:HumanAgent"] = "true" });
        app.Time.Move(TimeSpan.FromDays(3));
        Assert.IsType<StaffOutcome.Done>(await WriteAsync(app, "ann", ""));
        await app.SettledAsync();
        Assert.Equal((Words, "HUMAN_AGENT"), (app.Graph.Messages[^1].Words, app.Graph.Messages[^1].Right));

        var tries = app.Graph.Tries;
        app.Time.Move(TimeSpan.FromDays(4));
        var refused = Assert.IsType<StaffOutcome.Refused>(await WriteAsync(app, "ann", Attendants.Person("ann")));
        await app.SettledAsync();

        Assert.Contains("until 7 days after the shopper's last message, and that time is over", refused.Why, StringComparison.Ordinal);
        Assert.Equal(tries, app.Graph.Tries);
        Assert.Single(app.Transcript("1"), message => message.Author == Authors.Staff);
        Assert.Empty(app.Graph.Refusals);
    }

    [Fact]
    public async Task Without_the_permission_the_box_closes_with_the_window_and_opens_when_the_shopper_writes()
    {
        await using var app = await AskedAsync();
        app.Time.Move(TimeSpan.FromHours(25));
        Assert.Contains("24 hours", Assert.IsType<StaffOutcome.Refused>(await WriteAsync(app, "ann", "")).Why, StringComparison.Ordinal);

        await SaysAsync(app, "m_2", "thanks");
        Assert.IsType<ReplyRight.Open>(View(app).Right);
    }

    [Fact]
    public async Task Nobody_takes_a_conversation_from_a_colleague_unawares()
    {
        await using var app = await AskedAsync();
        var attending = app.Get<Attending>();

        Assert.IsType<StaffOutcome.Done>(await attending.TakeOverAsync(new StaffAct(Key, "ann", ""), Cancellation));
        var told = Assert.IsType<StaffOutcome.HeldByAnother>(await attending.TakeOverAsync(new StaffAct(Key, "ben", ""), Cancellation));
        Assert.Equal("ann", Holders.InWords(told.Holder));
        Assert.IsType<StaffOutcome.HeldByAnother>(await WriteAsync(app, "ben", ""));
        Assert.IsType<StaffOutcome.HeldByAnother>(await attending.HandBackAsync(new StaffAct(Key, "ben", ""), Cancellation));
        Assert.DoesNotContain(app.Transcript("1"), message => message.Author == Authors.Staff);

        Assert.IsType<StaffOutcome.Done>(await attending.TakeOverAsync(new StaffAct(Key, "ben", told.Holder), Cancellation));
        Assert.Equal("ben", Holders.InWords(View(app).Holder));
    }

    [Fact]
    public async Task Handing_back_lets_the_assistant_say_that_it_is_there_again()
    {
        await using var app = await AskedAsync();
        await WriteAsync(app, "ann", "");
        await app.Get<Attending>().HandBackAsync(new StaffAct(Key, "ann", Attendants.Person("ann")), Cancellation);
        await app.SettledAsync();
        Assert.Contains("assistant is back", app.Graph.Messages[^1].Words, StringComparison.Ordinal);
        Assert.Equal("the assistant", Holders.InWords(View(app).Holder));

        await SaysAsync(app, "m_2", Question);
        Assert.Contains("$14.50", app.Graph.Messages[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_for_a_person_waits_until_one_writes()
    {
        await using var app = await AskedAsync();
        await SaysAsync(app, "m_2", "I want to talk to a human");
        var waiting = new ConversationFilter { Waiting = true };
        Assert.True(Assert.Single(app.Get<ConversationList>().Find(waiting)).WaitsForPerson);
        Assert.Equal(ReviewReasons.StaffAsked, Assert.Single(View(app).Questions).Reason);

        await WriteAsync(app, "ann", "");

        Assert.Empty(app.Get<ConversationList>().Find(waiting));
        Assert.Equal("answered", Assert.Single(app.Get<ReviewStore>().All()).State);
    }

    [Fact]
    public async Task What_Messenger_refuses_for_good_is_shown_with_what_to_do()
    {
        await using var app = await AskedAsync();
        app.Graph.Meet(new GraphTrouble.Error(400, 100, 2018001));
        await WriteAsync(app, "ann", "");
        await app.SettledAsync();

        var view = View(app);
        var line = view.Messages[^1];
        Assert.Contains("write it again in other words, or answer in the page's inbox", SendingWords.Of(line, view.NotOut[line.Sequence]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("long")]
    public async Task Too_few_or_too_many_words_are_refused(string words)
    {
        await using var app = await AskedAsync();
        var text = words == "long" ? new string('x', StaffReplies.LongestReply + 1) : words;
        Assert.Contains("1 to 1900", Assert.IsType<StaffOutcome.Refused>(await app.Get<StaffReplies>().WriteAsync(new StaffAct(Key, "ann", ""), text, Cancellation)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_nobody_had_is_told_to_be_gone()
    {
        await using var app = await MessengerApp.StartAsync();
        var act = new StaffAct("web:nobody", "ann", "");
        Assert.IsType<StaffOutcome.Refused>(await app.Get<StaffReplies>().WriteAsync(act, Words, Cancellation));
        Assert.IsType<StaffOutcome.Refused>(await app.Get<Attending>().TakeOverAsync(act, Cancellation));
        Assert.Null(app.Get<ConversationViews>().Read("web:nobody", 200));
    }

    private static Task<StaffOutcome> WriteAsync(MessengerApp app, string name, string seen) => app.Get<StaffReplies>().WriteAsync(new StaffAct(Key, name, seen), Words, Cancellation);

    private static ConversationView View(MessengerApp app) => app.Get<ConversationViews>().Read(Key, ConversationViews.Lines)!;

    private static async Task<MessengerApp> AskedAsync(Dictionary<string, string>? settings = null)
    {
        var app = await MessengerApp.StartAsync(settings);
        await SaysAsync(app, "m_1", Question);
        return app;
    }

    private static async Task SaysAsync(MessengerApp app, string mid, string words)
    {
        await app.PostAsync(MetaEvent.Text("1", mid, words, app.Time.Now));
        await app.SettledAsync();
    }
}
