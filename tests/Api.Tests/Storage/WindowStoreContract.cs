using ProductQA.Api.Alarms;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class WindowStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private const long Noon = TestPage.Noon;

    private static readonly string Key = TestPage.Conversation("1");

    private OutboxStore Outbox => field ??= new OutboxStore(Database, Store.Commits);

    private MessagingWindow Window => Outbox.Next(Key)!.Window;

    [Fact]
    public async Task The_newest_act_counts_and_a_late_one_changes_nothing()
    {
        await AddReplyAsync();
        await RecordAsync(Said("1", "m_1", "hello", Noon + 20), Noon + 30);
        await RecordAsync(Said("1", "m_2", "hello", Noon + 10), Noon + 40);

        Assert.Equal(Noon + 20, Window.OpenedAt);
        Assert.Equal(Window, new WindowStore(Database).Find(Key));
        Assert.Equal(MessagingWindow.Unknown, new WindowStore(Database).Find(TestPage.Conversation("2")));
    }

    [Theory]
    [InlineData(0, Noon + 9)]
    [InlineData(Noon + 1000, Noon + 9)]
    [InlineData(Noon + 3, Noon + 3)]
    public async Task An_act_without_a_time_or_from_the_future_happened_now(long occurred, long opened)
    {
        await AddReplyAsync();
        await RecordAsync(Said("1", "m_1", "hello", occurred), Noon + 9);

        Assert.Equal(opened, Window.OpenedAt);
    }

    [Fact]
    public async Task What_Messenger_said_is_forgotten_with_the_next_act_and_not_with_a_late_one()
    {
        await AddReplyAsync();
        await RecordAsync(Said("1", "m_1", "hello", Noon + 10), Noon + 10);
        var message = Outbox.Next(Key)!;
        await Store.WriteAsync(write =>
        {
            WindowStore.Refuse(write, message, Noon + 20);
            WindowStore.RefuseTag(write, message, Noon + 21);
            WindowStore.MarkUnreachable(write, message, Noon + 22);
        });
        await RecordAsync(Said("1", "m_2", "hello", Noon + 5), Noon + 30);

        Assert.Equal(new MessagingWindow(Noon + 10, 0, Noon + 20, Noon + 21, Noon + 22), Window);

        await RecordAsync(Said("1", "m_3", "hello", Noon + 15), Noon + 40);

        Assert.Equal(new MessagingWindow(Noon + 15, 0, 0, 0, 0), Window);
    }

    [Fact]
    public async Task Messenger_can_refuse_where_no_act_is_known()
    {
        await AddReplyAsync();
        var message = Outbox.Next(Key)!;
        await Store.WriteAsync(write => WindowStore.Refuse(write, message, Noon + 20));

        Assert.Equal(new MessagingWindow(0, 0, Noon + 20, 0, 0), Window);
    }

    [Fact]
    public async Task A_click_on_an_advertisement_counts_with_the_first_message_behind_it()
    {
        await AddReplyAsync();
        await RecordAsync(new InboxEvent(Key, "ref", Noon + 1, new EntryInput(new Entry(null, "1202", null, "ADS"))), Noon + 1);
        Assert.Equal(0, Window.OpenedAt);

        await RecordAsync(Said("1", "m_1", "hello", Noon + 2), Noon + 2);
        await RecordAsync(Said("1", "m_2", "hello", Noon + 3), Noon + 3);

        Assert.Equal((Noon + 3, Noon + 2), (Window.OpenedAt, Window.AdOpenedAt));
    }

    [Fact]
    public async Task Other_channels_have_no_window()
    {
        await Store.WriteAsync(write => WindowStore.Record(write, new InboxEvent("web:1", "m", Noon, new TextInput("hi")), Noon));

        Assert.Equal(0, Database.First<long>("SELECT COUNT(*) FROM messaging_window"));
    }

    [Fact]
    public async Task A_pause_is_new_once_and_one_of_many_may_try_its_end()
    {
        var pauses = new PagePauseStore(Database, Store.Commits);

        Assert.True(await Store.WriteAsync(write => PagePauseStore.Pause(write, "7", AlarmKinds.Token, Noon + 10, Noon)));
        Assert.False(await Store.WriteAsync(write => PagePauseStore.Pause(write, "7", AlarmKinds.Token, Noon + 20, Noon + 5)));
        var pause = pauses.Find("7")!;
        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => pauses.ClaimTryAsync(pause, Noon + 30, Cancellation)));

        Assert.Single(claims, true);
        Assert.Equal(new PagePause("7", AlarmKinds.Token, Noon + 30), pauses.Find("7"));
        await Store.WriteAsync(write => PagePauseStore.Lift(write, "7"));
        Assert.Null(pauses.Find("7"));
    }

    private Task RecordAsync(InboxEvent happened, long now) => Store.WriteAsync(write => WindowStore.Record(write, happened, now));

    private Task AddReplyAsync() => Store.WriteAsync(write => OutboxStore.Add(write, Key, new Message(0, Authors.Bot, new TextReply("hi"), null, Noon), Origin.BotReply, Noon));
}

public sealed class SqliteWindowStoreTests() : WindowStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresWindowStoreTests(PostgresServer server) : WindowStoreContract(server);
