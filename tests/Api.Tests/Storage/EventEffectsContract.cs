using ProductQA.Api.Alarms;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

/// <summary>What events do at once, in the transaction that keeps them.</summary>
public abstract class EventEffectsContract(StoreEngine engine) : StoreContract(engine)
{
    private static readonly string Key = TestPage.Conversation("1");

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, TimeProvider.System);

    private ConversationStore Conversations => field ??= new ConversationStore(Database);

    private OutboxStore Outbox => field ??= new OutboxStore(Database, Store.Commits);

    private TurnCommit Commit => field ??= new TurnCommit(Store.Commits, TimeProvider.System);

    [Fact]
    public async Task A_person_takes_the_conversation_and_what_waits_is_withdrawn()
    {
        await TurnAsync("a", "hello", "Hello!");
        var version = Conversations.Load(Key).Version;

        Assert.Equal([Key], await RecordAsync("echo:s", new StaffInput("Hi, this is Ann.", Attendants.Inbox)));

        var after = Conversations.Load(Key);
        Assert.Equal((Attendants.Inbox, version + 1), (after.Attendance.By, after.Version));
        Assert.Null(Outbox.Next(Key));
        Assert.Equal(OutboxStates.Withdrawn, Conversations.Messages(Key)[1].Marks.Sending);
        Assert.Equal([Key], new AttendanceStore(Database).Since(TestPage.Noon));
    }

    [Fact]
    public async Task A_reply_in_the_air_stays_withdrawn_unless_it_went_out()
    {
        await TurnAsync("a", "hello", "Hello!");
        var reply = Outbox.Next(Key)!;
        await Outbox.TakeAsync(reply, TestPage.Noon, Cancellation);
        await RecordAsync("t", new TakenInput("777"));
        await Outbox.RetryAtAsync(reply, TestPage.Noon, "busy", Cancellation);

        Assert.Null(Outbox.Next(Key));
        await SentAsync("m_20");
        Assert.Equal(OutboxStates.Sent, Conversations.Messages(Key)[1].Marks.Sending);
    }

    [Fact]
    public async Task What_is_overheard_keeps_the_name_that_is_known_and_does_its_own_work_too()
    {
        await TurnAsync("a", "hello", "Hello!");
        await RecordAsync("echo:s", new StaffInput("Hi", Attendants.Inbox));
        await RecordAsync("echo:o", new OverheardInput(new EchoInput(1, "m_20")));

        Assert.Equal(Attendants.Inbox, Conversations.Load(Key).Attendance.By);
        Assert.Equal(OutboxStates.Sent, Conversations.Messages(Key)[1].Marks.Sending);
    }

    [Fact]
    public async Task A_turn_that_says_so_ends_the_attendance()
    {
        await RecordAsync("t", new TakenInput("777"));
        var back = new InboxEvent(Key, "b", TestPage.Noon, new ReturnedInput());
        await Inbox.RecordAsync([back], Cancellation);

        await Commit.SaveAsync(Conversations.Load(Key), back, new TurnResult(new ConversationState()) { Returns = true }, Cancellation);

        Assert.Equal(Attendance.None, Conversations.Load(Key).Attendance);
    }

    [Fact]
    public async Task A_change_of_a_message_that_waits_changes_what_will_be_answered()
    {
        await Inbox.RecordAsync([Said("1", "a", "old")], Cancellation);

        Assert.Empty(await RecordAsync("edit:a:1", new EditInput("a", "new", 1)));

        Assert.Equal("new", Assert.IsType<TextInput>(Inbox.Next(Key)?.Event.Input).Text);
    }

    [Fact]
    public async Task A_change_of_the_last_message_owes_a_turn_and_of_an_earlier_one_none()
    {
        await TurnAsync("a", "first", "One.");
        await TurnAsync("b", "second", "Two.");

        Assert.Empty(await RecordAsync("edit:a:1", new EditInput("a", "first, changed", 1)));
        Assert.Equal([Key], await RecordAsync("edit:b:1", new EditInput("b", "second, changed", 1)));

        Assert.Equal(["first, changed", "One.", "second, changed", "Two."], Conversations.Messages(Key).Select(message => message.Reply.Text));
        Assert.Equal("edit:b:1", Inbox.Next(Key)?.Event.Id);
    }

    [Fact]
    public async Task A_deletion_takes_the_words_from_inbox_transcript_state_and_items()
    {
        await TurnAsync("a_b%", "secret words", "Hm.", new ConversationState { LastQuestion = "secret", PendingQuestion = "words secret", FocusProductId = "p" }, Item("a_b%"), Item("a_b%#2"), Item("axb%#3"));
        await RecordAsync("edit:a_b%:1", new EditInput("a_b%", "secret words!", 1));

        Assert.Empty(await RecordAsync("deleted:a_b%", new DeletedInput("a_b%")));

        var state = Conversations.Load(Key).State;
        Assert.Equal((null, null, "p"), (state.LastQuestion, state.PendingQuestion, state.FocusProductId));
        Assert.Equal("", Conversations.Messages(Key)[0].Reply.Text);
        Assert.Null(Inbox.Next(Key));
        Assert.Equal(0, Database.First<long>("SELECT COUNT(*) FROM inbox WHERE body LIKE '%secret%'"));
        Assert.Equal(["axb%#3"], new ReviewStore(Database).Open().Select(item => item.EventId));
    }

    [Fact]
    public async Task Verdicts_stay_with_the_message_and_a_rejection_asks_a_person_once()
    {
        await TurnAsync("a", "how tall is it?", "Tall.");
        await SentAsync("m_20");

        await RecordAsync("r1", new ReactionInput("m_20", "sad"));
        await RecordAsync("r2", new FeedbackInput("m_20", IsGood: false));
        await RecordAsync("r3", new ReactionInput("a", "love"));
        await RecordAsync("r4", new ReactionInput("a", null), TestPage.Noon - 1);

        Assert.Equal(("sad", "bad"), (Conversations.Messages(Key)[1].Marks.Reaction, Conversations.Messages(Key)[1].Marks.Feedback));
        Assert.Equal("love", Conversations.Messages(Key)[0].Marks.Reaction);
        Assert.Equal((ReviewReasons.AnswerRejected, "how tall is it?"), new ReviewStore(Database).Open().Select(item => (item.Reason, item.Question)).Single());
    }

    [Fact]
    public async Task What_was_seen_is_marked_once()
    {
        await TurnAsync("a", "hello", "Hello!");
        await SentAsync("m_20");
        var later = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + 60_000;

        await RecordAsync("d0", new SeenInput(WasRead: false, TestPage.Noon, ["m_other"]));
        Assert.Null(Conversations.Messages(Key)[1].Marks.DeliveredAt);
        await RecordAsync("d1", new SeenInput(WasRead: false, 0, ["m_20"]));
        await RecordAsync("d2", new SeenInput(WasRead: true, later, []));
        await RecordAsync("d3", new SeenInput(WasRead: true, later + 5, ["m_20"]));

        Assert.Equal((TestPage.Noon, later), (Conversations.Messages(Key)[1].Marks.DeliveredAt, Conversations.Messages(Key)[1].Marks.ReadAt));
    }

    [Fact]
    public async Task A_blocked_page_is_an_alarm_until_it_is_unblocked()
    {
        await RecordAsync("p1", new PolicyInput("1029384756", "warning", new string('x', 5000)));
        await RecordAsync("p2", new PolicyInput("1029384756", "block", "Spam"));

        var alarm = Assert.Single(new AlarmStore(Database).Standing());
        Assert.Equal((AlarmKinds.Policy, "1029384756", 2), (alarm.Kind, alarm.Subject, alarm.Times));
        Assert.Contains("Spam", alarm.Message, StringComparison.Ordinal);

        await RecordAsync("p3", new PolicyInput("1029384756", "unblock", ""));
        Assert.Empty(new AlarmStore(Database).Standing());
    }

    private Task<IReadOnlyList<string>> RecordAsync(string id, TurnInput input, long at = TestPage.Noon) => Inbox.RecordAsync([new InboxEvent(Key, id, at, input)], Cancellation);

    private Task SentAsync(string messageId) => Store.WriteAsync(write => OutboxStore.Settle(write, Key, 1, messageId));

    private async Task TurnAsync(string id, string words, string reply, ConversationState? state = null, params ReviewItem[] items)
    {
        var happened = Said("1", id, words);
        await Inbox.RecordAsync([happened], Cancellation);
        var result = new TurnResult(state ?? new ConversationState()) { Replies = [new TextReply(reply)], ReviewItems = items, Trace = new TurnTrace("answer", "price", 1, "price", ["p"], []) };
        Assert.True(await Commit.SaveAsync(Conversations.Load(Key), happened, result, Cancellation));
    }

    private static ReviewItem Item(string eventId) =>
        new() { Id = "item " + eventId, Conversation = Key, EventId = eventId, Question = "secret", Intent = "", Reason = ReviewReasons.NotUnderstood, AskedAt = TestPage.Noon };
}

public sealed class SqliteEventEffectsTests() : EventEffectsContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresEventEffectsTests(PostgresServer server) : EventEffectsContract(server);
