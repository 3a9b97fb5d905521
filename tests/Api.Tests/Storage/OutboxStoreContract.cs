using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Outbox.Windows;
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
        var first = Outbox.Next(Key)!;
        await Store.WriteAsync(write => OutboxStore.EndTry(write, first, OutboxStates.Waiting, TestPage.Noon + 5000, "busy"));

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
        await Store.WriteAsync(write => OutboxStore.Settle(write, Key, 0, "m_1"));

        await Store.WriteAsync(write =>
        {
            OutboxStore.EndTry(write, message, OutboxStates.Waiting, TestPage.Noon, "late");
            OutboxStore.EndTry(write, message, OutboxStates.Failed, 0, "late");
            OutboxStore.PutBack(write, message, TestPage.Noon, "late");
            OutboxStore.Hold(write, message, "late");
        });

        Assert.Equal("sent", Database.First<string>("SELECT state FROM outbox"));
    }

    [Fact]
    public async Task A_late_echo_settles_even_what_was_given_up()
    {
        await AddAsync(0);
        await GiveUpAsync();
        Assert.Equal("window closed", Database.First<string>("SELECT error FROM outbox"));

        await Store.WriteAsync(write => OutboxStore.Settle(write, Key, 0, "m_1"));

        Assert.Equal("sent", Database.First<string>("SELECT state FROM outbox"));
    }

    [Fact]
    public async Task What_is_given_up_lets_the_next_one_through()
    {
        await AddAsync(0, 1);
        await GiveUpAsync();

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
        await Store.WriteAsync(write => OutboxStore.Add(write, Key, new Message(0, Authors.Bot, cards, null, TestPage.Noon), Origin.BotReply, TestPage.Noon));

        var back = Assert.IsType<CardsReply>(Outbox.Next(Key)!.Reply);

        Assert.Equal("Mug ($12 😀)", back.Text);
        Assert.Equal("BUY|p", back.Cards[0].Buttons[0].Payload);
        Assert.Equal("MORE", back.QuickReplies[0].Payload);
    }

    [Fact]
    public async Task What_is_held_stands_aside_until_the_shopper_writes_again()
    {
        await AddAsync(0, 1);
        var first = Outbox.Next(Key)!;
        await Store.WriteAsync(write => OutboxStore.Hold(write, first, "Waiting for the shopper."));

        Assert.Equal(1, Outbox.Next(Key)?.Sequence);
        Assert.Equal("Waiting for the shopper.", Outbox.NotOut(Key)[0]);

        await RecordAsync(Said("1", "m_1", "hello again", TestPage.Noon + 5), TestPage.Noon + 9);

        Assert.Equal((0, OutboxStates.Waiting, TestPage.Noon + 9), (Outbox.Next(Key)!.Sequence, Outbox.Next(Key)!.State, Outbox.Next(Key)!.NotBefore));
        Assert.Empty(Outbox.NotOut(Key));
    }

    [Fact]
    public async Task A_shopper_who_wrote_meanwhile_is_not_waited_for()
    {
        await AddAsync(0);
        var message = Outbox.Next(Key)!;
        await RecordAsync(Said("1", "m_1", "hello", TestPage.Noon + 5), TestPage.Noon + 9);

        await Store.WriteAsync(write => OutboxStore.Hold(write, message, "Waiting for the shopper."));
        await Store.WriteAsync(write => WindowStore.Refuse(write, message, TestPage.Noon + 10));

        Assert.Equal((OutboxStates.Waiting, new MessagingWindow(TestPage.Noon + 5, 0, 0, 0, 0)), (Outbox.Next(Key)!.State, Outbox.Next(Key)!.Window));
    }

    [Fact]
    public async Task A_try_that_a_paused_page_turned_away_does_not_count()
    {
        await AddAsync(0);
        var message = Outbox.Next(Key)!;
        await Outbox.TakeAsync(message, TestPage.Noon + 1, Cancellation);
        await Store.WriteAsync(write => OutboxStore.PutBack(write, message, TestPage.Noon + 2, "throttled"));

        Assert.Equal((OutboxStates.Waiting, 0, TestPage.Noon + 2), (Outbox.Next(Key)!.State, Outbox.Next(Key)!.Attempts, Outbox.Next(Key)!.NotBefore));
    }

    [Fact]
    public async Task Conversations_of_a_paused_page_are_not_due_and_those_of_others_are()
    {
        const string other = "messenger:77:1";
        await AddAsync(0);
        await Store.WriteAsync(write => OutboxStore.Add(write, other, new Message(0, Authors.Bot, new TextReply("hi"), null, TestPage.Noon), Origin.BotReply, TestPage.Noon));
        await Store.WriteAsync(write => PagePauseStore.Pause(write, TestPage.Id, PagePause.Throttled, TestPage.Noon + 10, TestPage.Noon));

        Assert.Equal([other], Outbox.Due(TestPage.Noon + 9));
        Assert.Equal([Key, other], Outbox.Due(TestPage.Noon + 10).Order());
    }

    [Fact]
    public async Task Who_wrote_a_message_and_what_for_comes_back()
    {
        await AddAsync(new Origin(Authors.Staff, Purposes.News), 0);

        Assert.Equal((new Origin(Authors.Staff, Purposes.News), TestPage.Noon), (Outbox.Next(Key)!.Origin, Outbox.Next(Key)!.CreatedAt));
    }

    private Task RecordAsync(InboxEvent happened, long now) => Store.WriteAsync(write => WindowStore.Record(write, happened, now));

    private async Task GiveUpAsync()
    {
        var message = Outbox.Next(Key)!;
        await Store.WriteAsync(write => OutboxStore.EndTry(write, message, OutboxStates.Failed, 0, "window closed"));
    }

    private Task AddAsync(params long[] sequences) => AddAsync(null, sequences);

    private Task AddAsync(Origin? origin, params long[] sequences) => Store.WriteAsync(write =>
    {
        foreach (var sequence in sequences)
        {
            OutboxStore.Add(write, Key, new Message(sequence, Authors.Bot, new TextReply($"reply {sequence}"), null, TestPage.Noon), origin ?? Origin.BotReply, TestPage.Noon);
        }
    });
}

public sealed class SqliteOutboxStoreTests() : OutboxStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresOutboxStoreTests(PostgresServer server) : OutboxStoreContract(server);
