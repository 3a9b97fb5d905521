using ProductQA.Api.Advertisements;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class AdvertisementStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private AdvertisementStore Advertisements => field ??= new AdvertisementStore(Database, Store.Commits, TimeProvider.System);

    [Fact]
    public async Task The_advertisement_goes_before_its_flow_and_that_before_the_word()
    {
        await PutAsync(new Advertisement { AdId = "1", ProductId = "by-ad" }, new Advertisement { FlowId = "2", ProductId = "by-flow" }, new Advertisement { Ref = "camp7", ProductId = "by-ref" });

        Assert.Equal("by-ad", Advertisements.Find(new Entry("camp7", "1", null, null) { FlowId = "2" })?.ProductId);
        Assert.Equal("by-flow", Advertisements.Find(new Entry("camp7", "9", null, null) { FlowId = "2" })?.ProductId);
        Assert.Equal("by-ref", Advertisements.Find(new Entry("camp7", null, null, null))?.ProductId);
        Assert.Null(Advertisements.Find(new Entry(null, null, null, null)));
        Assert.Null(Advertisements.Find(new Entry("", "", null, null) { FlowId = "" }));
    }

    [Fact]
    public async Task One_with_a_key_that_is_there_takes_its_place()
    {
        Assert.Equal(new AdvertisementChanges(1, 0, 0), await PutAsync(new Advertisement { AdId = "1", ProductId = "old" }));
        Assert.Equal(new AdvertisementChanges(0, 1, 0), await PutAsync(new Advertisement { AdId = "1", Ref = "camp7", ProductId = "new", Campaign = "Spring" }));

        var kept = Assert.Single(Advertisements.All());
        Assert.Equal(("1", "camp7", "new", "Spring", "ann"), (kept.AdId, kept.Ref, kept.ProductId, kept.Campaign, kept.ChangedBy));
    }

    [Fact]
    public async Task A_row_that_would_join_two_others_is_refused_and_nothing_changes()
    {
        await PutAsync(new Advertisement { AdId = "1", ProductId = "a" }, new Advertisement { Ref = "camp7", ProductId = "b" });

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(new Advertisement { AdId = "5" }, new Advertisement { AdId = "1", Ref = "camp7" }));

        Assert.Contains("ad_id 1", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, Advertisements.Count());
    }

    [Fact]
    public async Task A_file_may_take_the_place_of_all_and_one_may_be_removed()
    {
        await PutAsync(new Advertisement { AdId = "1" }, new Advertisement { AdId = "2" });

        Assert.Equal(new AdvertisementChanges(1, 1, 1), await Advertisements.PutAsync([new Advertisement { AdId = "2" }, new Advertisement { AdId = "3" }], replace: true, "ben", Cancellation));
        var id = Advertisements.Find(new Entry(null, "3", null, null))!.Id;
        Assert.True(await Advertisements.RemoveAsync(id, Cancellation));
        Assert.False(await Advertisements.RemoveAsync(id, Cancellation));
        Assert.Equal(["2"], Advertisements.All().Select(one => one.AdId));
    }

    [Theory]
    [InlineData("MUG", 1)]
    [InlineData(" spring ", 1)]
    [InlineData("%", 1)]
    [InlineData("_", 0)]
    [InlineData("'; DROP TABLE advertisement; --", 0)]
    [InlineData("", 2)]
    public async Task Words_find_what_has_them(string words, int expected)
    {
        await PutAsync(new Advertisement { AdId = "1", ProductId = "harbor-mug", Campaign = "Spring -20%" }, new Advertisement { AdId = "2", ProductId = "bag" });

        Assert.Equal(expected, Advertisements.Search(words).Count);
    }

    private Task<AdvertisementChanges> PutAsync(params Advertisement[] rows) => Advertisements.PutAsync(rows, replace: false, "ann", Cancellation);
}

public sealed class SqliteAdvertisementStoreTests() : AdvertisementStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresAdvertisementStoreTests(PostgresServer server) : AdvertisementStoreContract(server);
