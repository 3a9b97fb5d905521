using Microsoft.Extensions.Logging.Abstractions;
using ProductQA.Api.Catalog;
using ProductQA.Search;
using ProductQA.Search.Feeds;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>What an import needs, over a test's store, as one process has it. Feeds are lists of "id price" with a letter for what else the row says.</summary>
internal sealed class ImportingShop(TestStore store, string? indexFolder = null)
{
    private static readonly string[] Columns = ["id", "title", "price", "availability", "item_group_id", "quantity", "gtin"];

    private int _files;

    public ImportHistory History { get; } = new(store.Database, store.Commits);

    public CatalogStore Catalog { get; } = new(store.Database);

    public string IndexFolder { get; } = Path.Combine(indexFolder ?? store.Options.Directory, "index");

    public IndexMaintenance Index => field ??= new IndexMaintenance(
        new Api.Storage.StorageOptions { Directory = Path.GetDirectoryName(IndexFolder)! }, Catalog, NullLogger<IndexMaintenance>.Instance);

    public CatalogImport Import => field ??= new CatalogImport(store.Database, store.Options, Index, History, TimeProvider.System);

    public static string Row(string id, string price = "9.50 USD", string title = "", string group = "", string quantity = "", string gtin = "") =>
        string.Join('\t', id, title.Length > 0 ? title : $"Mug {id}", price, "in_stock", group, quantity, gtin);

    public static IEnumerable<string> Rows(int count, string price = "9.50 USD") => Enumerable.Range(1, count).Select(number => Row($"m{number}", price));

    public Task<ImportReport> ImportAsync(params IEnumerable<string> rows) => ImportAsync(Feed(rows));

    public Task<ImportReport> ImportAsync(ImportRequest request) => Import.RunAsync(request, null, TestContext.Current.CancellationToken);

    public ImportRequest Feed(params IEnumerable<string> rows)
    {
        var file = Path.Combine(store.Options.Directory, $"feed{++_files}.tsv");
        File.WriteAllLines(file, rows.Prepend(string.Join('\t', Columns)));
        return new ImportRequest(file, new FeedOptions());
    }

    /// <summary>Ids in the record, in order.</summary>
    public List<string> Recorded() => [.. Catalog.All().Select(product => product.Id).Order(StringComparer.Ordinal)];

    /// <summary>Ids that a search for mugs finds, in order, at most at a price.</summary>
    public List<string> Found(long? maximumPrice = null)
    {
        using var index = CatalogIndex.OpenRead(IndexFolder);
        var found = new CatalogSearcher(index).Search(new CatalogQuery("mug", 10_000) { MaximumPrice = maximumPrice });
        return found.Relaxed.Count > 0 ? [] : [.. found.Hits.Select(hit => hit.ProductId).Order(StringComparer.Ordinal)];
    }

    public void InStep() => Assert.Equal(Catalog.State().Stamp, IndexStamp.Read(IndexFolder));
}
