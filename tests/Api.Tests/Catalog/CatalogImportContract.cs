using System.IO.Compression;
using ProductQA.Api.Catalog;
using ProductQA.Api.Checkout;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Api.Tests.Storage;
using ProductQA.Search.Feeds;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Tests.Catalog;

/// <summary>Record and index change together, and only where the feed says something else than before.</summary>
public abstract class CatalogImportContract(StoreEngine engine) : StoreContract(engine)
{
    private ImportingShop Shop => field ??= new ImportingShop(Store);

    [Fact]
    public async Task A_feed_that_says_the_same_changes_nothing()
    {
        var first = await Shop.ImportAsync(ImportingShop.Rows(20));
        var state = Shop.Catalog.State();
        var second = await Shop.ImportAsync(ImportingShop.Rows(20));

        Assert.Equal((20, 20, 0, 0, 0), (first.Products, first.Added, first.Changed, first.Unchanged, first.Removed));
        Assert.Equal((20, 0, 0, 20, 0), (second.Products, second.Added, second.Changed, second.Unchanged, second.Removed));
        Assert.Equal(state, Shop.Catalog.State());
        Assert.Equal([ImportEndings.Unchanged, ImportEndings.Done], Shop.History.Latest().Select(entry => entry.Ending));
    }

    [Fact]
    public async Task Only_what_changed_is_written_and_found_anew()
    {
        await Shop.ImportAsync(ImportingShop.Rows(5));
        var report = await Shop.ImportAsync(ImportingShop.Rows(5).Select(row => row.StartsWith("m3\t", StringComparison.Ordinal) ? ImportingShop.Row("m3", "4.00 USD") : row));

        Assert.Equal((0, 1, 4, 0), (report.Added, report.Changed, report.Unchanged, report.Removed));
        Assert.Equal(["m3"], Shop.Catalog.ChangedSince(2).Select(product => product.Id));
        Assert.Equal(400, Shop.Catalog.Product("m3")!.Variants[0].Offer.Price.MinorUnits);
        Assert.Equal(["m3"], Shop.Found(maximumPrice: 500));
        Assert.Equal(5, Shop.Found().Count);
        Shop.InStep();
    }

    [Fact]
    public async Task What_left_the_feed_leaves_record_and_index_and_other_feeds_stay()
    {
        await Shop.ImportAsync(ImportingShop.Rows(3));
        await Shop.ImportAsync(Shop.Feed(ImportingShop.Row("x1"), ImportingShop.Row("x2")) with { Feed = "outlet" });
        var report = await Shop.ImportAsync(ImportingShop.Row("m2"));

        Assert.Equal((1, 2), (report.Unchanged, report.Removed));
        Assert.Equal(["m2", "x1", "x2"], Shop.Recorded());
        Assert.Equal(["m2", "x1", "x2"], Shop.Found());
    }

    [Fact]
    public async Task A_feed_that_breaks_off_changes_nothing()
    {
        await Shop.ImportAsync(ImportingShop.Rows(3));
        var whole = Shop.Feed(ImportingShop.Rows(2000, "1.00 USD"));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(await File.ReadAllBytesAsync(whole.File, Cancellation), Cancellation);
        }

        await File.WriteAllBytesAsync(whole.File, packed.ToArray()[..^200], Cancellation);

        await Assert.ThrowsAsync<FeedException>(() => Shop.ImportAsync(whole));

        Assert.Equal(["m1", "m2", "m3"], Shop.Recorded());
        Assert.Empty(Shop.Found(maximumPrice: 500));
        Assert.Equal(ImportEndings.Refused, Shop.History.Latest()[0].Ending);
        Shop.InStep();
        Assert.Empty(Directory.GetFiles(Store.Options.Directory, "import-*"));
    }

    [Fact]
    public async Task A_feed_that_lost_most_of_a_catalog_is_refused_unless_that_is_allowed()
    {
        await Shop.ImportAsync(ImportingShop.Rows(100));
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Shop.ImportAsync(ImportingShop.Rows(49)));
        var half = await Shop.ImportAsync(ImportingShop.Rows(50));
        await Shop.ImportAsync(Shop.Feed(ImportingShop.Rows(100)));
        var allowed = await Shop.ImportAsync(Shop.Feed(ImportingShop.Rows(1)) with { AllowShrink = true });

        Assert.Contains("51 of the catalog's 100", refused.Message, StringComparison.Ordinal);
        Assert.Equal((50, 99), (half.Removed, allowed.Removed));
        Assert.Equal(["m1"], Shop.Recorded());
    }

    [Fact]
    public async Task A_feed_without_one_good_row_is_refused_with_its_faults()
    {
        await Shop.ImportAsync(ImportingShop.Rows(3));

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Shop.ImportAsync(ImportingShop.Row("m1", "cheap")));

        Assert.Contains("Line 2", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, Shop.Recorded().Count);
        Assert.Contains("Line 2", Assert.Single(Shop.History.Sentences(Shop.History.Latest()[0].Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_at_the_same_time_is_refused_clearly()
    {
        await Shop.ImportAsync(ImportingShop.Rows(2));
        using (Shop.Index.OpenWriter(out _))
        {
            var busy = await Assert.ThrowsAsync<CatalogIndexException>(() => Shop.ImportAsync(ImportingShop.Rows(3)));
            Assert.Equal(CatalogIndexFault.Busy, busy.Fault);
        }

        Assert.Equal(3, (await Shop.ImportAsync(ImportingShop.Rows(3))).Products);
    }

    [Fact]
    public async Task An_index_that_missed_the_last_commit_follows_the_record()
    {
        await Shop.ImportAsync(ImportingShop.Rows(4));
        var saved = Store.Options.Directory + "-saved";
        Copy(Shop.IndexFolder, saved);
        await Shop.ImportAsync(ImportingShop.Row("m1", "2.00 USD"), ImportingShop.Row("m2"), ImportingShop.Row("m9"));
        Directory.Delete(Shop.IndexFolder, recursive: true);
        Copy(saved, Shop.IndexFolder);
        Directory.Delete(saved, recursive: true);
        Assert.Equal(["m1", "m2", "m3", "m4"], Shop.Found());

        Shop.Index.RepairIfNeeded();

        Assert.Equal(["m1", "m2", "m9"], Shop.Found());
        Assert.Equal(["m1"], Shop.Found(maximumPrice: 300));
        Shop.InStep();
    }

    [Fact]
    public async Task A_second_machine_follows_with_an_index_of_its_own()
    {
        using var elsewhere = new ThrowAwayFolder();
        var other = new ImportingShop(Store, elsewhere.Path);
        await Shop.ImportAsync(ImportingShop.Rows(3));
        other.Index.RepairIfNeeded();
        await Shop.ImportAsync(ImportingShop.Rows(3, "3.00 USD").Append(ImportingShop.Row("m4")));

        other.Index.Follow();

        Assert.Equal(["m1", "m2", "m3", "m4"], other.Found());
        Assert.Equal(["m1", "m2", "m3"], other.Found(maximumPrice: 300));
        other.InStep();
    }

    [Fact]
    public async Task An_index_of_another_record_is_built_anew()
    {
        await Shop.ImportAsync(ImportingShop.Rows(2));
        using (var writer = CatalogIndexWriter.Open(Shop.IndexFolder))
        {
            writer.Upsert(Shelf.Mug());
            writer.Delete("m1");
            writer.Commit("from elsewhere");
        }

        Shop.Index.RepairIfNeeded();

        Assert.Equal(["m1", "m2"], Shop.Found());
    }

    [Fact]
    public async Task An_id_of_another_feed_is_rejected_by_its_line()
    {
        await Shop.ImportAsync(ImportingShop.Rows(2));
        var report = await Shop.ImportAsync(Shop.Feed(ImportingShop.Row("x1"), ImportingShop.Row("m1"), ImportingShop.Row("m2", group: "x9")) with { Feed = "outlet" });

        Assert.Equal((1, 2), (report.Products, report.Rejected));
        Assert.All(report.Warnings, warning => Assert.Contains("'catalog'", warning, StringComparison.Ordinal));
        Assert.Equal(["m1", "m2", "x1"], Shop.Recorded());
    }

    [Fact]
    public async Task The_sample_leaves_with_the_first_own_feed()
    {
        await Shop.ImportAsync(Shop.Feed(ImportingShop.Rows(3)) with { Feed = CatalogWriter.Sample });
        Assert.True(Shop.Catalog.IsSample());

        var report = await Shop.ImportAsync(ImportingShop.Row("m2"), ImportingShop.Row("a1"));

        Assert.Equal((1, 1, 2), (report.Added, report.Unchanged + report.Changed, report.Removed));
        Assert.False(Shop.Catalog.IsSample());
        Assert.Equal(["a1", "m2"], Shop.Found());
    }

    [Fact]
    public async Task What_was_sold_here_is_overwritten_by_what_the_feed_says_of_the_stock()
    {
        await Shop.ImportAsync(ImportingShop.Row("m1", quantity: "5"));
        await Store.WriteAsync(write => StockTurn.Take(write, "m1", 2));
        Assert.Equal(3, Shop.Catalog.Product("m1")!.Variants[0].Offer.Stock);

        await Shop.ImportAsync(ImportingShop.Row("m1", quantity: "5"));

        Assert.Equal(5, Shop.Catalog.Product("m1")!.Variants[0].Offer.Stock);
    }

    [Fact]
    public async Task A_trade_item_number_stays_with_the_product_when_the_index_is_built_anew()
    {
        await Shop.ImportAsync(ImportingShop.Row("m1", gtin: "4006381333931"));

        Assert.Equal("4006381333931", Shop.Catalog.Product("m1")!.Variants[0].Gtin);
        Assert.Equal("4006381333931", Assert.Single(Shop.Catalog.All()).Variants[0].Gtin);
    }

    [Fact]
    public async Task The_history_keeps_fifty_imports_and_what_was_said_of_their_rows()
    {
        for (var number = 0; number < 53; number++)
        {
            await Shop.History.AddAsync(new ImportEntry { Id = $"e{number:D2}", Feed = "f", Source = "s", StartedAt = number, Ending = ImportEndings.Refused, Reason = "r" }, [$"Line {number}: odd."], Cancellation);
        }

        var latest = Shop.History.Latest();

        Assert.Equal(50, latest.Count);
        Assert.Equal(("e52", "r"), (latest[0].Id, latest[0].Reason));
        Assert.Equal(["Line 52: odd."], Shop.History.Sentences("e52"));
        Assert.Empty(Shop.History.Sentences("e00"));
        Assert.Null(Shop.History.Find("e00"));
    }

    [Fact]
    public async Task Progress_is_told_phase_by_phase()
    {
        var told = new List<ImportProgress>();
        await Shop.Import.RunAsync(Shop.Feed(ImportingShop.Rows(2000)), new Collector(told), Cancellation);

        Assert.Equal([ImportPhase.Reading, ImportPhase.Learning, ImportPhase.Comparing, ImportPhase.Writing], told.Select(one => one.Phase).Distinct());
        Assert.Equal((2000, 2000), (told[^1].Rows, told[^1].Products));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_row_of_feeds_record_and_index_hold_the_last_of_each(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < 6; round++)
        {
            var feed = chance.Next(2) == 0 ? "catalog" : "outlet";
            var rows = Enumerable.Range(1, 12).Where(_ => chance.Next(3) > 0).Select(id => ImportingShop.Row(
                $"{feed}{id}", $"{chance.Next(1, 4)}.00 USD", group: chance.Next(3) == 0 ? $"{feed}g{chance.Next(3)}" : "")).Append(ImportingShop.Row(feed + "0")).ToList();
            var report = await Shop.ImportAsync(Shop.Feed(rows) with { Feed = feed, AllowShrink = true });

            Assert.Equal(report.Products, report.Added + report.Changed + report.Unchanged);
            Assert.Equal(Shop.Recorded(), Shop.Found());
            Assert.Equal(report.Products, Shop.Recorded().Count(id => id.StartsWith(feed, StringComparison.Ordinal)));
            Assert.Equal(rows.Count, Shop.Catalog.All().Where(product => product.Id.StartsWith(feed, StringComparison.Ordinal)).Sum(product => product.Variants.Count));
            Shop.InStep();
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private sealed class Collector(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}

public sealed class SqliteCatalogImportTests() : CatalogImportContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresCatalogImportTests(PostgresServer server) : CatalogImportContract(server);
