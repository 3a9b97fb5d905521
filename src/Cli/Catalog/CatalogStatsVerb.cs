using System.CommandLine;
using ProductQA.Api.Catalog;
using ProductQA.Api.Storage;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog stats</c>: how much there is in the catalog.</summary>
internal static class CatalogStatsVerb
{
    public static Command Create()
    {
        var verb = new Command("stats", "Say what is in the catalog.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: true, cancellationToken);
        var catalog = shop.Get<CatalogStore>();
        var counts = catalog.Counts();
        var bytes = new DirectoryInfo(shop.Get<StorageOptions>().IndexDirectory).EnumerateFiles().Sum(file => file.Length);
        return VerbResult.Print(
            arguments,
            new Stats(counts.Products, counts.Variants, shop.Get<LiveCatalog>().AttributeNames, bytes),
            stats => $"{stats.Products} products, {stats.Variants} variants, {stats.Attributes} attribute names, index of {stats.IndexBytes / 1024} KiB");
    }

    private sealed record Stats(long Products, long Variants, int Attributes, long IndexBytes);
}
