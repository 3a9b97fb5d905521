using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Privacy;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Storage;

/// <summary>Nothing of an erased person is left or comes back, and nothing of anybody else goes with it.</summary>
public abstract class PersonErasureContract(StoreEngine engine) : StoreContract(engine)
{
    private const string Secret = "my secret words";
    private static readonly string Key = TestPage.Conversation("7001");

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, TimeProvider.System);

    private ConversationStore Conversations => field ??= new ConversationStore(Database);

    private TurnCommit Commit => field ??= new TurnCommit(Store.Commits, TimeProvider.System);

    private PersonDesk People => field ??= new PersonDesk(Store.Commits, Options.Create(new PrivacyOptions()), TimeProvider.System);

    [Fact]
    public async Task Everything_of_a_person_goes_and_nothing_of_another()
    {
        await LiveAsync("7001");
        await LiveAsync("7002");

        var deletion = await People.DeleteAsync(Key, DeletionWays.Console, Cancellation);

        Assert.Equal((2L, 1L, 1L), (deletion.Messages, deletion.Questions, deletion.Orders));
        Assert.Empty(await People.FindAsync("7001", Cancellation));
        Assert.All(Tables(), table => Assert.DoesNotContain(Rows(table), row => row.Contains("7001", StringComparison.Ordinal)));
        Assert.Single(await People.FindAsync("7002", Cancellation));
        Assert.Equal(2, Conversations.Messages(TestPage.Conversation("7002")).Count);
        Assert.Equal(deletion, new DeletionStore(Database).Find(deletion.Code));
    }

    [Fact]
    public async Task Every_table_that_names_a_conversation_is_erased_and_handed_out()
    {
        var parts = string.Join('\n', PersonRecord.Parts.Select(part => part.Read + part.Erase));
        foreach (var table in Tables().Where(table => table is not "erased_conversation"))
        {
            var names = Database.IsPostgres
                ? Database.Query<string>("SELECT column_name FROM information_schema.columns WHERE table_name = @table", new { table })
                : Database.Query<string>($"SELECT name FROM pragma_table_info('{table}')");
            Assert.True(!names.Contains("conversation") || parts.Contains(" " + table + " ", StringComparison.Ordinal), $"{table} has a conversation: name it in PersonRecord.");
        }

        await LiveAsync("7001");
        var person = await People.ExportAsync(Key, Cancellation);
        Assert.All(PersonRecord.Parts.Where(part => part.Name is not "model_trials"), part => Assert.NotEmpty((JsonArray)person[part.Name]!));
        Assert.Contains(Secret, person.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("text", (string?)person["events"]![0]!["body"]!["$type"]);
    }

    [Fact]
    public async Task A_paid_order_stays_without_the_name_and_an_unpaid_one_goes()
    {
        await LiveAsync("7001");

        var deletion = await People.DeleteAsync(Key, DeletionWays.Console, Cancellation);

        var order = new OrderStore(Database).Find("PAID7001")!;
        Assert.Equal(("erased:" + deletion.Code, "", OrderStates.Paid, 2), (order.Conversation, order.Buyer, order.State, order.Pieces));
        Assert.Null(new OrderStore(Database).Find("OPEN7001"));
    }

    [Fact]
    public async Task A_turn_that_runs_at_the_same_moment_brings_nothing_back()
    {
        await LiveAsync("7001");
        var late = Said("7001", "late", Secret, TestPage.Noon + 50);
        await Inbox.RecordAsync([late], Cancellation);
        var before = Conversations.Load(Key);

        await People.DeleteAsync(Key, DeletionWays.Console, Cancellation);

        Assert.False(await Commit.SaveAsync(before, late, new TurnResult(new ConversationState { FocusProductId = "p" }) { Replies = [new TextReply(Secret)], NewOrder = AnOrder("LATE", "7001") }, Cancellation));
        Assert.Empty(await People.FindAsync("7001", Cancellation));
        Assert.All(Tables(), table => Assert.DoesNotContain(Rows(table), row => row.Contains(Secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_delivered_again_is_not_taken_again_and_what_is_new_is()
    {
        await LiveAsync("7001");
        await People.DeleteAsync(Key, DeletionWays.Console, Cancellation);

        Assert.Empty(await Inbox.RecordAsync([Said("7001", "a7001", Secret)], Cancellation));
        Assert.Single(await Inbox.RecordAsync([Said("7001", "new", "hello", TestPage.Noon + 100), Said("7002", "other", "hello", TestPage.Noon - 5)], Cancellation), Key);
    }

    [Fact]
    public async Task A_state_that_began_before_the_deletion_is_not_saved_after_it()
    {
        await LiveAsync("7001");
        var before = Conversations.Load(Key);
        await People.DeleteAsync(Key, DeletionWays.Console, Cancellation);
        var next = Said("7001", "new", "hello", TestPage.Noon + 100);
        await Inbox.RecordAsync([next], Cancellation);

        Assert.False(await Commit.SaveAsync(before, next, new TurnResult(before.State) { Replies = [new TextReply("hi")] }, Cancellation));
        Assert.True(await Commit.SaveAsync(Conversations.Load(Key), next, new TurnResult(new ConversationState()) { Replies = [new TextReply("hi")] }, Cancellation));
    }

    [Fact]
    public async Task A_deletion_in_the_chat_leaves_only_its_own_words()
    {
        await LiveAsync("7001");
        var press = new InboxEvent(Key, "press", TestPage.Noon + 60, new ChoiceInput("DELETE|x", "Delete my data"));
        await Inbox.RecordAsync([press, Said("7001", "waiting", Secret, TestPage.Noon + 59)], Cancellation);
        var before = Conversations.Load(Key);
        var result = new TurnResult(new ConversationState()) { Replies = [new TextReply("Done.")], Erasure = new Erasure(Erasure.NewCode(), DeletionWays.Chat, false) };

        Assert.True(await Commit.SaveAsync(before, press, result, Cancellation));

        Assert.Equal("Done.", Assert.Single(Conversations.Messages(Key)).Reply.Text);
        Assert.Equal("Done.", new OutboxStore(Database, Store.Commits).Next(Key)!.Reply.Text);
        Assert.True(Conversations.Messages(Key)[0].Sequence >= before.Messages);
        Assert.Null(Inbox.Next(Key));
        Assert.All(Tables(), table => Assert.DoesNotContain(Rows(table), row => row.Contains(Secret, StringComparison.Ordinal)));
        Assert.Empty(await Inbox.RecordAsync([press], Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("_001")]
    [InlineData("'; DROP TABLE inbox; --")]
    public async Task A_key_that_names_nobody_finds_nobody(string key)
    {
        await LiveAsync("7001");

        Assert.Empty(await People.FindAsync(key, Cancellation));
    }

    /// <summary>A life in every table.</summary>
    private async Task LiveAsync(string person)
    {
        var key = TestPage.Conversation(person);
        var said = Said(person, "a" + person, Secret);
        await Inbox.RecordAsync([said], Cancellation);
        var item = new ReviewItem { Id = "i" + person, Conversation = key, EventId = said.Id, Question = $"{Secret} write to ann{person}@example.com", Intent = "", Reason = ReviewReasons.MissingAttribute, AskedAt = TestPage.Noon };
        await Commit.SaveAsync(Conversations.Load(key), said, new TurnResult(new ConversationState { FocusProductId = "p" }) { Replies = [new TextReply("Hm.")], ReviewItems = [item], NewOrder = AnOrder("OPEN" + person, person) }, Cancellation);
        await Store.WriteAsync(write =>
        {
            OrderStore.Add(write, AnOrder("PAID" + person, person) with { State = OrderStates.Paid });
            OrderStore.KeepPayment(write, "PAID" + person, "Ann Lee " + person, TestPage.Noon);
            ReviewStore.AddAnswer(write, new WrittenAnswer { Id = "w" + person, ReviewItem = item.Id, Question = $"does it float? write to ann{person}@example.com", Text = "It does.", Author = "ann", WrittenAt = 1 });
        });
    }

    private static Order AnOrder(string id, string person) => new()
    {
        Id = id,
        Conversation = TestPage.Conversation(person),
        Lines = [new OrderLine { ProductId = "p", Sku = "s", Title = "Mug", Options = "", Quantity = 2, UnitPrice = new Money(1250, "USD"), RegularPrice = new Money(1250, "USD") }],
        CreatedAt = TestPage.Noon,
        ExpiresAt = TestPage.Noon + 1,
    };

    private List<string> Tables() => Database.IsPostgres
        ? Database.Query<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE 'schemaversion%'")
        : Database.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'SchemaVersion%'");

    private List<string> Rows(string table) =>
        [.. Database.Query<dynamic>($"SELECT * FROM {table}").Select(row => string.Join('|', ((IDictionary<string, object?>)row).Where(column => column.Key is not ("id" or "event_id" or "review_item" or "order_id")).Select(column => column.Value)))];
}

public sealed class SqlitePersonErasureTests() : PersonErasureContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresPersonErasureTests(PostgresServer server) : PersonErasureContract(server);
