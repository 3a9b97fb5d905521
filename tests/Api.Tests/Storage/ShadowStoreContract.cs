using ProductQA.Api.Conversations;
using ProductQA.Api.Shadow;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Nlu;

namespace ProductQA.Api.Tests.Storage;

/// <summary>Every turn of shadow mode counts; those on which the models differ are kept, without the words.</summary>
public abstract class ShadowStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private ShadowStore Shadow => field ??= new ShadowStore(Database, Store.Commits);

    [Fact]
    public void Nothing_was_tried_at_first() => Assert.Null(Shadow.Report());

    [Fact]
    public async Task Turns_count_and_disagreements_come_most_frequent_first()
    {
        await AddAsync(
            Turn("a", "price", "price"), Turn("b", "price", "returns", 5), Turn("c", "price", "returns"), Turn("d", "returns", IntentNames.OutOfScope),
            Turn("e", IntentNames.OutOfScope, IntentNames.OutOfScope, -7));

        var report = Shadow.Report()!;
        Assert.Equal(("new", "old", 5L), (report.Challenger, report.Serving, report.Turns));
        Assert.Equal((0.4, 0.8, 0.6), (report.Agreement, report.ServingCoverage, report.ChallengerCoverage));
        Assert.Equal((TestPage.Noon - 7, TestPage.Noon + 5), (report.Since.ToUnixTimeMilliseconds(), report.Until.ToUnixTimeMilliseconds()));
        Assert.Equal([("price", "returns", 2L), ("returns", IntentNames.OutOfScope, 1L)], report.Disagreements.Select(pair => (pair.ServingIntent, pair.ChallengerIntent, pair.Count)));
        Assert.All(report.Disagreements, pair => Assert.Empty(pair.Examples));
    }

    [Fact]
    public async Task A_disagreement_counts_once()
    {
        await AddAsync(Turn("a", "price", "returns"));
        await AddAsync(Turn("a", "price", "returns"), Turn("b", "price", "price"));

        Assert.Equal((2L, 0.5), (Shadow.Report()!.Turns, Shadow.Report()!.Agreement));
    }

    [Fact]
    public async Task Examples_are_the_newest_words_of_the_conversation()
    {
        var inbox = new InboxStore(Database, Store.Commits, TimeProvider.System);
        InboxEvent[] events = [.. Enumerable.Range(0, 7).Select(number => Said("1", $"e{number}", $"words {number} 'quoted' 😀", TestPage.Noon + number))];
        await inbox.RecordAsync(events, Cancellation);
        await AddAsync([.. Enumerable.Range(0, 7).Select(number => Turn($"e{number}", "price", "returns", number))]);

        var examples = Assert.Single(Shadow.Report()!.Disagreements).Examples;
        Assert.Equal([.. Enumerable.Range(2, 5).Reverse().Select(number => $"words {number} 'quoted' 😀")], examples);
        Assert.Equal(0, Database.First<long>("SELECT COUNT(*) FROM shadow_disagreement WHERE serving_intent LIKE '%words%' OR event_id LIKE '%words%'"));
    }

    [Fact]
    public async Task A_deleted_message_is_no_example_any_more()
    {
        var inbox = new InboxStore(Database, Store.Commits, TimeProvider.System);
        await inbox.RecordAsync([Said("1", "e0", "words")], Cancellation);
        await AddAsync(Turn("e0", "price", "returns"));
        await inbox.RecordAsync([new InboxEvent(TestPage.Conversation("1"), "deleted:e0", TestPage.Noon, new DeletedInput("e0"))], Cancellation);

        Assert.Empty(Assert.Single(Shadow.Report()!.Disagreements).Examples);
    }

    [Fact]
    public async Task Each_challenger_has_its_own_count_and_the_last_one_is_reported()
    {
        await AddAsync(Turn("a", "price", "price"), Turn("b", "price", "returns", 9) with { Challenger = new Verdict("newer", "returns", 0.5) });

        Assert.Equal("newer", Shadow.Report()!.Challenger);
        Assert.Equal(1, Shadow.Report("new")!.Agreement);
        Assert.Null(Shadow.Report("never"));
    }

    private static ShadowTurn Turn(string id, string serving, string challenger, int later = 0) =>
        new(TestPage.Conversation("1"), id, TestPage.Noon + later, new Verdict("old", serving, 0.9), new Verdict("new", challenger, 1.0 / 3));

    private Task AddAsync(params ShadowTurn[] turns) => Shadow.AddAsync(turns, Cancellation);
}

public sealed class SqliteShadowStoreTests() : ShadowStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresShadowStoreTests(PostgresServer server) : ShadowStoreContract(server);
