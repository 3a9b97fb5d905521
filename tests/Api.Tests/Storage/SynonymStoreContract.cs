using ProductQA.Api.Catalog.Synonyms;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Synonyms;

namespace ProductQA.Api.Tests.Storage;

public abstract class SynonymStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private SynonymStore Synonyms => field ??= new SynonymStore(Database, Store.Commits, TimeProvider.System);

    [Fact]
    public async Task Rules_are_kept_once_with_who_added_them()
    {
        Assert.Equal(2, await Synonyms.AddAsync([Rule("tv,television"), Rule("cell phone => smartphone")], "ann", Cancellation));
        Assert.Equal(0, await Synonyms.AddAsync([Rule("tv,television")], "ben", Cancellation));

        Assert.Equal(["cell phone => smartphone", "tv, television"], Synonyms.All().Select(kept => kept.Rule.ToString()));
        Assert.All(Synonyms.All(), kept => Assert.Equal("ann", kept.AddedBy));
        Assert.Equal(["smartphone"], Synonyms.Read().Of(["cell", "phone"])[0]);
    }

    [Fact]
    public async Task Every_change_is_noted_and_changes_the_version()
    {
        var versions = new HashSet<string> { Synonyms.Version() };
        await Synonyms.AddAsync([Rule("tv,television")], "ann", Cancellation);
        Assert.True(versions.Add(Synonyms.Version()));
        var id = Synonyms.All()[0].Id;
        Assert.True(await Synonyms.RemoveAsync(id, "ben", Cancellation));
        Assert.True(versions.Add(Synonyms.Version()));
        Assert.False(await Synonyms.RemoveAsync(id, "ben", Cancellation));

        Assert.Equal([("ben", SynonymStore.Removed), ("ann", SynonymStore.Added)], Synonyms.Changes(10).Select(change => (change.ChangedBy, change.Act)));
        Assert.Equal(0, Synonyms.Read().Count);
    }

    [Fact]
    public async Task A_file_may_take_the_place_of_all()
    {
        await Synonyms.AddAsync([Rule("tv,television"), Rule("a,b")], "ann", Cancellation);

        Assert.Equal(1, await Synonyms.ReplaceAsync([Rule("a,b"), Rule("c,d")], "ann", Cancellation));

        Assert.Equal(["a, b", "c, d"], Synonyms.All().Select(kept => kept.Words));
    }

    [Fact]
    public async Task Too_many_rules_are_refused_and_none_is_kept()
    {
        var rules = Enumerable.Range(0, SynonymStore.Most + 1).Select(number => Rule($"a{number},b{number}")).ToList();

        await Assert.ThrowsAsync<ArgumentException>(() => Synonyms.AddAsync(rules, "ann", Cancellation));

        Assert.Empty(Synonyms.All());
    }

    private static SynonymRule Rule(string line) => SynonymRule.Of(line.Split(','));
}

public sealed class SqliteSynonymStoreTests() : SynonymStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresSynonymStoreTests(PostgresServer server) : SynonymStoreContract(server);
