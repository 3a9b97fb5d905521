using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class OutboxStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private static readonly string Key = TestPage.Conversation("1");

    private OutboxStore Outbox => field ??= new OutboxStore(Database, Store.Commits);

    [Fact]
    public async Task Replies_come_in_their_order_and_the_first_holds_up_the_others()
    {
        await AddAsync(2, 0, 1);

        Assert.Equal(0, Outbox.Next(Key)?.Sequence);
        await Outbox.RetryAtAsync(Outbox.Next(Key)!, TestPage.Noon + 5000, "busy", Cancellation);

        Assert.Equal((0, TestPage.Noon + 5000), (Outbox.Next(Key)!.Sequence, Outbox.Next(Key)!.NotBefore));
    }

    [Fact]
    public async Task A_reply_is_taken_by_one_of_many()
    {
        await AddAsync(0);
        var message = Outbox.Next(Key)!;

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Outbox.TakeAsync(message, TestPage.Noon + 1, Cancellation)));

        Assert.Single(taken, true);
        Assert.Equal((OutboxStates.Sending, 1, TestPage.Noon + 1), (Outbox.Next(Key)!.State, Outbox.Next(Key)!.Attempts, Outbox.Next(Key)!.NotBefore));
    }

    [Fact]
    public async Task A_reply_that_its_echo_settled_is_not_taken()
    {
        await AddAsync(0);
        var message = Outbox.Next(Key)!;
        await Store.WriteAsync(write => OutboxStore.Settle(write, Key, 0, "m_1"));

        Assert.False(await Outbox.TakeAsync(message, TestPage.Noon + 1, Cancellation));
        Assert.Null(Outbox.Next(Key));
    }

    [Fact]
    public async Task What_is_sent_stays_sent_whatever_is_said_of_it_later()
    {
        await AddAsync(0);
        var message = Outbox.Next(Key)!;
        await Outbox.MarkSentAsync(message, "m_1", Cancellation);

        await Outbox.RetryAtAsync(message, TestPage.Noon, "late", Cancellation);
        await Outbox.AwaitEchoAsync(message, TestPage.Noon, "late", Cancellation);
        await Outbox.GiveUpAsync(message, "late", Cancellation);

        Assert.Equal("sent", Database.First<string>("SELECT state FROM outbox"));
    }

    [Fact]
    public async Task A_late_echo_settles_even_what_was_given_up()
    {
        await AddAsync(0);
        await Outbox.GiveUpAsync(Outbox.Next(Key)!, "window closed", Cancellation);
        Assert.Equal("window closed", Database.First<string>("SELECT error FROM outbox"));

        await Store.WriteAsync(write => OutboxStore.Settle(write, Key, 0, "m_1"));

        Assert.Equal("sent", Database.First<string>("SELECT state FROM outbox"));
    }

    [Fact]
    public async Task What_is_given_up_lets_the_next_one_through()
    {
        await AddAsync(0, 1);
        await Outbox.GiveUpAsync(Outbox.Next(Key)!, "window closed", Cancellation);

        Assert.Equal(1, Outbox.Next(Key)?.Sequence);
    }

    [Fact]
    public async Task Only_conversations_whose_time_has_come_are_due()
    {
        await AddAsync(0);

        Assert.Empty(Outbox.Due(TestPage.Noon - 1));
        Assert.Equal([Key], Outbox.Due(TestPage.Noon));
    }

    [Fact]
    public async Task Every_kind_of_reply_comes_back_as_it_was()
    {
        var cards = new CardsReply([new Card("p", "Mug", "$12 😀", "mug.svg", "https://shop.example/p", [new Button("Buy", "BUY|p", null)])]) { QuickReplies = [new QuickReply("More", "MORE")] };
        await Store.WriteAsync(write => OutboxStore.Add(write, Key, new Message(0, Authors.Bot, cards, null, TestPage.Noon), TestPage.Noon));

        var back = Assert.IsType<CardsReply>(Outbox.Next(Key)!.Reply);

        Assert.Equal("Mug ($12 😀)", back.Text);
        Assert.Equal("BUY|p", back.Cards[0].Buttons[0].Payload);
        Assert.Equal("MORE", back.QuickReplies[0].Payload);
    }

    private Task AddAsync(params long[] sequences) => Store.WriteAsync(write =>
    {
        foreach (var sequence in sequences)
        {
            OutboxStore.Add(write, Key, new Message(sequence, Authors.Bot, new TextReply($"reply {sequence}"), null, TestPage.Noon), TestPage.Noon);
        }
    });
}

public sealed class SqliteOutboxStoreTests() : OutboxStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresOutboxStoreTests(PostgresServer server) : OutboxStoreContract(server);
