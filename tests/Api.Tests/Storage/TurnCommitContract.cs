using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Storage;

/// <summary>A turn is saved whole or not at all, and once.</summary>
public abstract class TurnCommitContract(StoreEngine engine) : StoreContract(engine)
{
    private static readonly string Key = TestPage.Conversation("1");

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, TimeProvider.System);

    private ConversationStore Conversations => field ??= new ConversationStore(Database);

    private TurnCommit Commit => field ??= new TurnCommit(Store.Commits, TimeProvider.System);

    [Fact]
    public async Task A_turn_saves_state_transcript_replies_item_and_order_together()
    {
        var happened = await HappenedAsync("a", "how tall is it?");
        var trace = new TurnTrace("abstain", "product_question", 0.9, "missing_attribute", ["p"], []);
        var result = new TurnResult(new ConversationState { FocusProductId = "p" })
        {
            Replies = [new TextReply("I don't know that yet."), new ButtonsReply("Ask?", [new Button("Yes", "YES", null)])],
            ReviewItems = [Item("i1", "a")],
            NewOrder = AnOrder("O1"),
            Trace = trace,
        };

        Assert.True(await Commit.SaveAsync(Conversations.Load(Key), happened, result, Cancellation));

        var after = Conversations.Load(Key);
        Assert.Equal(("p", 1, 3), (after.State.FocusProductId, after.Version, after.Messages));
        var transcript = Conversations.Messages(Key);
        Assert.Equal(["shopper", "bot", "bot"], transcript.Select(message => message.Author));
        Assert.Equal([0L, 1L, 2L], transcript.Select(message => message.Sequence));
        Assert.Equal("missing_attribute", transcript[1].Trace?.Reason);
        Assert.Null(transcript[2].Trace);
        Assert.Equal(1, new OutboxStore(Database, Store.Commits).Next(Key)?.Sequence);
        Assert.NotNull(new ReviewStore(Database).Find("i1"));
        Assert.NotNull(new OrderStore(Database).Find("O1"));
        Assert.Null(Inbox.Next(Key));
    }

    [Fact]
    public async Task The_same_event_changes_nothing_a_second_time()
    {
        var happened = await HappenedAsync("a", "hi");
        var before = Conversations.Load(Key);

        Assert.True(await Commit.SaveAsync(before, happened, Reply("one"), Cancellation));
        Assert.False(await Commit.SaveAsync(before, happened, Reply("two"), Cancellation));
        Assert.False(await Commit.SaveAsync(Conversations.Load(Key), happened, Reply("three"), Cancellation));

        Assert.Equal(["hi", "one"], Conversations.Messages(Key).Select(message => message.Reply.Text));
    }

    [Fact]
    public async Task A_turn_that_began_before_another_ended_changes_nothing_and_stays_owed()
    {
        var first = await HappenedAsync("a", "first");
        var second = await HappenedAsync("b", "second");
        var before = Conversations.Load(Key);
        await Commit.SaveAsync(before, first, Reply("one"), Cancellation);

        Assert.False(await Commit.SaveAsync(before, second, Reply("two"), Cancellation));

        Assert.Equal("b", Inbox.Next(Key)?.Event.Id);
        Assert.Equal(["first", "one"], Conversations.Messages(Key).Select(message => message.Reply.Text));
    }

    [Fact]
    public async Task Two_processes_handle_an_event_once()
    {
        var happened = await HappenedAsync("a", "hi");
        var before = Conversations.Load(Key);
        await using var other = new ProductQA.Api.Storage.GroupCommit(Database);
        var commits = Enumerable.Range(0, 10).Select(number => new TurnCommit(number % 2 == 0 ? Store.Commits : other, TimeProvider.System));

        var saved = await Task.WhenAll(commits.Select(commit => commit.SaveAsync(before, happened, Reply("one"), Cancellation)));

        Assert.Single(saved, true);
        Assert.Equal(["hi", "one"], Conversations.Messages(Key).Select(message => message.Reply.Text));
    }

    [Fact]
    public async Task An_echo_settles_its_reply_at_once_and_owes_no_turn()
    {
        await Commit.SaveAsync(Conversations.Load(Key), await HappenedAsync("a", "hi"), Reply("one"), Cancellation);
        var echo = new InboxEvent(Key, "echo:m_1", TestPage.Noon, new EchoInput(1, "m_1"));
        Assert.Empty(await Inbox.RecordAsync([echo], Cancellation));

        Assert.Null(Inbox.Next(Key));
        Assert.Null(new OutboxStore(Database, Store.Commits).Next(Key));
        Assert.Equal("m_1", Database.First<string>("SELECT message_id FROM outbox"));
    }

    [Fact]
    public async Task Replies_of_a_web_conversation_go_to_no_outbox()
    {
        var happened = new InboxEvent("web:abc", "a", TestPage.Noon, new TextInput("hi"));
        await Inbox.RecordAsync([happened], Cancellation);

        await Commit.SaveAsync(Conversations.Load("web:abc"), happened, Reply("one"), Cancellation);

        Assert.Equal(0, Database.First<long>("SELECT COUNT(*) FROM outbox"));
        Assert.Equal(2, Conversations.Messages("web:abc").Count);
    }

    private static TurnResult Reply(string words) => new(new ConversationState()) { Replies = [new TextReply(words)] };

    private static ReviewItem Item(string id, string eventId) => new()
    {
        Id = id,
        Conversation = Key,
        EventId = eventId,
        Question = "how tall is it?",
        Intent = "product_question",
        Reason = ReviewReasons.MissingAttribute,
        AskedAt = TestPage.Noon,
    };

    private static Order AnOrder(string id) => new()
    {
        Id = id,
        Conversation = Key,
        Lines = [new OrderLine { ProductId = "p", Sku = "s", Title = "Mug", Options = "blue", Quantity = 2, UnitPrice = new Money(1250, "USD"), RegularPrice = new Money(1250, "USD") }],
        CreatedAt = TestPage.Noon,
        ExpiresAt = TestPage.Noon + 1,
    };

    private async Task<InboxEvent> HappenedAsync(string id, string text)
    {
        var happened = Said("1", id, text);
        await Inbox.RecordAsync([happened], Cancellation);
        return happened;
    }
}

public sealed class SqliteTurnCommitTests() : TurnCommitContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresTurnCommitTests(PostgresServer server) : TurnCommitContract(server);
