using ProductQA.Api.Ask;
using ProductQA.Api.Catalog;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Tests.Catalog;

/// <summary>A new price is in the next answer, whoever imported it.</summary>
[Collection("Messenger")]
public sealed class PriceUpdateTests : IAsyncLifetime
{
    private MessengerApp? _app;

    private MessengerApp App => _app ?? throw new InvalidOperationException("The service was not started.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await MessengerApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    [Fact]
    public async Task The_next_turn_answers_the_price_that_this_process_imported()
    {
        await ImportAsync(App.Get<CatalogImport>(), "9.50 USD");
        Assert.Contains("9.50", await PriceAsync(), StringComparison.Ordinal);

        var report = await ImportAsync(App.Get<CatalogImport>(), "7.25 USD");

        Assert.Equal((1, 1), (report.Changed, report.Unchanged));
        Assert.Contains("7.25", await PriceAsync(), StringComparison.Ordinal);
        Assert.Equal(["fox-mug"], Under("8"));
        Assert.Empty(Under("7"));
    }

    [Fact]
    public async Task A_turn_after_another_process_import_answers_its_price()
    {
        await ImportAsync(App.Get<CatalogImport>(), "9.50 USD");
        Assert.Empty(Under("8"));

        await using (var other = new TestStore(App.Get<StorageOptions>(), null))
        {
            await ImportAsync(new ImportingShop(other).Import, "7.25 USD");
        }

        Assert.Contains("7.25", await PriceAsync(), StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => Under("8").Count == 1, "the search sees the other process' price", seconds: 10);
    }

    private async Task<string> PriceAsync() => (await App.Get<AskDesk>().AskAsync("how much is the foxglove enamel mug", null, null, Cancellation)).Reply;

    private List<string> Under(string amount)
    {
        var found = App.Get<LiveCatalog>().Search(new CatalogQuery($"foxglove mug under {amount}", 5));
        return found.Relaxed.Count > 0 ? [] : [.. found.Hits.Select(hit => hit.ProductId)];
    }

    private async Task<ImportReport> ImportAsync(CatalogImport import, string price)
    {
        var file = Path.Combine(App.Get<StorageOptions>().Directory, Guid.CreateVersion7().ToString("N") + ".tsv");
        await File.WriteAllLinesAsync(
            file,
            ["id\ttitle\tprice\tavailability", $"fox-mug\tFoxglove enamel mug\t{price}\tin_stock", "pan\tCast iron pan\t30.00 USD\tin_stock"],
            Cancellation);
        return await import.RunAsync(new ImportRequest(file, new FeedOptions()), null, Cancellation);
    }
}
