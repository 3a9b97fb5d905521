using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Privacy;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

/// <summary>What is old goes, what is young or still owed stays.</summary>
public abstract class RetentionContract(StoreEngine engine) : StoreContract(engine)
{
    private static readonly string Key = TestPage.Conversation("1");

    private readonly MovableTime _time = new(TestPage.Noon);

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, _time);

    private ConversationStore Conversations => field ??= new ConversationStore(Database);

    private Retention Retention => field ??= new Retention(new RetentionStore(Store.Commits), Options.Create(new PrivacyOptions { KeepMessagesDays = 100, KeepEventsDays = 10 }), _time);

    [Fact]
    public async Task Events_go_after_their_days_and_messages_after_theirs()
    {
        await TalkAsync("a");
        _time.Move(TimeSpan.FromDays(9));
        Assert.Equal(0, await Retention.RunAsync(Cancellation));

        _time.Move(TimeSpan.FromDays(2));
        Assert.Equal(1, await Retention.RunAsync(Cancellation));
        Assert.Equal(0, Count("inbox"));
        Assert.Equal((2, 1, 1), (Count("message"), Count("outbox"), Count("conversation")));

        _time.Move(TimeSpan.FromDays(90));
        await Retention.RunAsync(Cancellation);
        Assert.Equal((1, 1, 1), (Count("message"), Count("outbox"), Count("conversation")));
        await SendAsync();
        await Retention.RunAsync(Cancellation);
        Assert.Equal((0, 0, 0), (Count("message"), Count("outbox"), Count("conversation")));
    }

    [Fact]
    public async Task A_conversation_that_goes_on_loses_its_old_lines_only()
    {
        await TalkAsync("a");
        await SendAsync();
        _time.Move(TimeSpan.FromDays(101));
        await TalkAsync("b");

        await Retention.RunAsync(Cancellation);

        Assert.Equal(["b", "ok"], Conversations.Messages(Key).Select(message => message.Reply.Text));
        Assert.Equal(4, Conversations.Load(Key).Messages);
    }

    [Fact]
    public async Task What_waits_for_a_turn_or_a_person_stays_whatever_its_age()
    {
        await Inbox.RecordAsync([Said("1", "open", "hello")], Cancellation);
        await Store.WriteAsync(write =>
        {
            ReviewStore.Add(write, Item("open"));
            ReviewStore.Add(write, Item("closed"));
            ReviewStore.Close(write, "closed", "answered", "ann", TestPage.Noon);
        });
        _time.Move(TimeSpan.FromDays(1000));

        await Retention.RunAsync(Cancellation);

        Assert.NotNull(Inbox.Next(Key));
        var reviews = new ReviewStore(Database);
        Assert.Equal("how tall?", reviews.Find("open")!.Question);
        Assert.Equal(("", "old:closed"), (reviews.Find("closed")!.Question, reviews.Find("closed")!.Conversation));
    }

    [Fact]
    public async Task Many_rows_go_in_batches()
    {
        const int Many = (2 * RetentionStore.Batch) + 3;
        await Inbox.RecordAsync([.. Enumerable.Range(0, Many).Select(number => new InboxEvent(Key, "n" + number, TestPage.Noon, new NoticeInput("event", "{}")))], Cancellation);
        _time.Move(TimeSpan.FromDays(11));

        Assert.Equal(Many, await Retention.RunAsync(Cancellation));
        Assert.Equal(0, Count("inbox"));
    }

    private int Count(string table) => (int)Database.First<long>($"SELECT COUNT(*) FROM {table}");

    private async Task TalkAsync(string text)
    {
        var said = Said("1", text, text, _time.GetUtcNow().ToUnixTimeMilliseconds());
        await Inbox.RecordAsync([said], Cancellation);
        await new TurnCommit(Store.Commits, _time).SaveAsync(Conversations.Load(Key), said, new TurnResult(new ConversationState()) { Replies = [new TextReply("ok")] }, Cancellation);
    }

    private async Task SendAsync()
    {
        var outbox = new OutboxStore(Database, Store.Commits);
        while (outbox.Next(Key) is { } next)
        {
            await Store.WriteAsync(write => OutboxStore.Settle(write, Key, next.Sequence, "m"));
        }
    }

    private static ReviewItem Item(string id) => new() { Id = id, Conversation = Key, EventId = id, Question = "how tall?", Intent = "", Reason = ReviewReasons.MissingAttribute, AskedAt = TestPage.Noon };
}

public sealed class SqliteRetentionTests() : RetentionContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresRetentionTests(PostgresServer server) : RetentionContract(server);
