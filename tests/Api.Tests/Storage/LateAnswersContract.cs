using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using ProductQA.Api.Alarms;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

/// <summary>Who waits too long is told so once, and gets the answer all the same.</summary>
public abstract class LateAnswersContract(StoreEngine engine) : StoreContract(engine)
{
    private const string Sentence = "I need a moment to look that up. I'll write to you here as soon as I have it.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string Key = TestPage.Conversation("1");

    private readonly MovableTime _time = new(TestPage.Noon);
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, _time);

    private ConversationStore Conversations => field ??= new ConversationStore(Database);

    private LateAnswers Late => field ??= new LateAnswers(Database, Store.Commits, Texts.English, _time, _meters.GetRequiredService<IMeterFactory>());

    private TurnCommit Commit => field ??= new TurnCommit(Store.Commits, _time);

    [Fact]
    public async Task A_turn_that_is_stuck_says_that_it_needs_a_moment_and_its_answer_follows()
    {
        var asked = Said("1", "a", "how tall is it?");
        await Inbox.RecordAsync([asked], Cancellation);
        var stuck = Conversations.Load(Key);
        _time.Move(TimeSpan.FromSeconds(19));
        Assert.Empty(await Late.TellAsync(Patience, Cancellation));

        _time.Move(TimeSpan.FromSeconds(2));
        Assert.Equal([Key], await Late.TellAsync(Patience, Cancellation));
        Assert.Empty(await Late.TellAsync(Patience, Cancellation));
        Assert.Equal(Sentence, new OutboxStore(Database, Store.Commits).Next(Key)!.Reply.Text);
        Assert.Equal(AlarmKinds.Late, Assert.Single(new AlarmStore(Database).Standing()).Kind);

        Assert.False(await Commit.SaveAsync(stuck, asked, Answer, Cancellation));
        Assert.True(await Commit.SaveAsync(Conversations.Load(Key), asked, Answer, Cancellation));
        Assert.Equal([Sentence, "how tall is it?", "9 cm"], Conversations.Messages(Key).Select(message => message.Reply.Text));
        Assert.Empty(await Late.TellAsync(Patience, Cancellation));
        Assert.Empty(new AlarmStore(Database).Standing());
    }

    [Fact]
    public async Task While_a_person_has_the_thread_nothing_is_said()
    {
        var staff = new InboxEvent(Key, "s", TestPage.Noon, new StaffInput("Hi, Ann here."));
        await Inbox.RecordAsync([staff], Cancellation);
        await Inbox.RecordAsync([Said("1", "a", "how tall is it?")], Cancellation);
        _time.Move(TimeSpan.FromSeconds(21));

        Assert.Empty(await Late.TellAsync(Patience, Cancellation));
        Assert.Empty(new AlarmStore(Database).Standing());
    }

    [Fact]
    public async Task Several_messages_of_one_shopper_are_told_once_and_other_events_not_at_all()
    {
        await Inbox.RecordAsync([Said("1", "a", "hi"), Said("1", "b", "how tall is it?"), new InboxEvent(TestPage.Conversation("2"), "p", TestPage.Noon, new PaidInput("O1"))], Cancellation);
        _time.Move(TimeSpan.FromSeconds(30));

        Assert.Equal([Key], await Late.TellAsync(Patience, Cancellation));
        Assert.Single(Conversations.Messages(Key));
        Assert.Empty(Conversations.Messages(TestPage.Conversation("2")));
    }

    private static TurnResult Answer => new(new ConversationState()) { Replies = [new TextReply("9 cm")] };
}

public sealed class SqliteLateAnswersTests() : LateAnswersContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresLateAnswersTests(PostgresServer server) : LateAnswersContract(server);
