using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class InboxStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, TimeProvider.System);

    [Fact]
    public async Task The_same_event_is_kept_once_and_calls_its_conversation_once()
    {
        Assert.Equal([TestPage.Conversation("1")], await Inbox.RecordAsync([Said("1", "a", "first")], Cancellation));
        Assert.Empty(await Inbox.RecordAsync([Said("1", "a", "again")], Cancellation));

        Assert.Equal(new TextInput("first"), Inbox.Next(TestPage.Conversation("1"))?.Event.Input);
        Assert.Equal(1, Database.First<long>("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_event()
    {
        var waiting = await Inbox.RecordAsync([Said("1", "a", "first"), Said("2", "a", "second")], Cancellation);

        Assert.Equal(2, waiting.Count);
    }

    [Fact]
    public async Task Events_come_by_their_time_and_then_by_their_arrival()
    {
        await Inbox.RecordAsync([Said("1", "late", "3", TestPage.Noon + 2), Said("1", "b", "1", TestPage.Noon)], Cancellation);
        await Inbox.RecordAsync([Said("1", "a", "2", TestPage.Noon)], Cancellation);

        Assert.Equal(["b", "a", "late"], await HandleAllAsync("1"));
    }

    [Fact]
    public async Task An_event_is_handled_once()
    {
        await Inbox.RecordAsync([Said("1", "a", "hi")], Cancellation);

        Assert.True(await Store.WriteAsync(write => InboxStore.MarkHandled(write, Said("1", "a", "hi"), TestPage.Noon)));
        Assert.False(await Store.WriteAsync(write => InboxStore.MarkHandled(write, Said("1", "a", "hi"), TestPage.Noon)));
        Assert.Empty(Inbox.Waiting());
        Assert.Empty(await Inbox.RecordAsync([Said("1", "a", "hi")], Cancellation));
    }

    [Fact]
    public async Task A_notice_is_kept_and_owes_nothing()
    {
        var notice = new InboxEvent(TestPage.Conversation("1"), "n", TestPage.Noon, new NoticeInput("reaction", "{\"emoji\":\"\\u0000\\ud800\"}"));

        Assert.Empty(await Inbox.RecordAsync([notice], Cancellation));
        Assert.Empty(Inbox.Waiting());
        Assert.Equal(1, Database.First<long>("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task Failed_turns_are_counted()
    {
        await Inbox.RecordAsync([Said("1", "a", "hi")], Cancellation);
        await Store.Commits.WriteAsync(write => InboxStore.CountAttempt(write, Said("1", "a", "hi")), Cancellation);
        await Store.Commits.WriteAsync(write => InboxStore.CountAttempt(write, Said("1", "a", "hi")), Cancellation);

        Assert.Equal(2, Inbox.Next(TestPage.Conversation("1"))?.Attempts);
    }

    [Fact]
    public async Task Any_words_come_back_as_they_were()
    {
        const string Words = "Grüße 😀 '; DROP TABLE inbox; -- \" \\ \t\n @x $1 {0} ‮";
        await Inbox.RecordAsync([Said("1", "a", Words)], Cancellation);

        Assert.Equal(new TextInput(Words), Inbox.Next(TestPage.Conversation("1"))?.Event.Input);
    }

    [Fact]
    public async Task A_large_batch_is_kept_whole()
    {
        var events = Enumerable.Range(0, 1000).Select(number => Said((number % 10).ToString(null, null), $"m{number}", "hi")).ToList();

        Assert.Equal(1000, (await Inbox.RecordAsync(events, Cancellation)).Count);
        Assert.Equal(10, Inbox.Waiting().Count);
    }

    private async Task<List<string>> HandleAllAsync(string person)
    {
        var order = new List<string>();
        while (Inbox.Next(TestPage.Conversation(person)) is { } next)
        {
            order.Add(next.Event.Id);
            await Store.WriteAsync(write => InboxStore.MarkHandled(write, next.Event, TestPage.Noon));
        }

        return order;
    }
}

public sealed class SqliteInboxStoreTests() : InboxStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresInboxStoreTests(PostgresServer server) : InboxStoreContract(server);
