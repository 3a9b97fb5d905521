using System.CommandLine;
using System.Globalization;
using ProductQA.Api.Catalog;
using ProductQA.Search.Feeds;
using ProductQA.Search.Indexing;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog import FILE</c>: validates and loads a feed.</summary>
internal static class CatalogImportVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The feed, plain, gzipped or in a zip file." };
        var format = new Option<FeedFormat>("--format") { Description = "Form of the feed; recognised from the file. Google and Meta stand for their tables and for XML, jsonl for lines and lists; pages with product data are found by themselves.", DefaultValueFactory = _ => FeedFormat.Auto };
        var currency = new Option<string>("--currency") { Description = "ISO 4217 code for prices that name none.", DefaultValueFactory = _ => "USD" };
        var feed = new Option<string>("--feed") { Description = "Name of the feed: what it no longer has leaves the catalog, other feeds stay.", DefaultValueFactory = _ => ImportRequest.DefaultFeed };
        var shrink = new Option<bool>("--allow-shrink") { Description = "Take a feed that has less than half of the catalog's products." };
        var verb = new Command("import", "Load a product feed.") { file, format, currency, feed, shrink };
        verb.SetAction((arguments, cancellationToken) => RunAsync(
            arguments,
            new ImportRequest(arguments.GetValue(file)!.FullName, new FeedOptions { Format = arguments.GetValue(format), DefaultCurrency = arguments.GetValue(currency) })
            {
                Feed = arguments.GetValue(feed)!,
                AllowShrink = arguments.GetValue(shrink),
            },
            cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, ImportRequest request, CancellationToken cancellationToken)
    {
        if (!File.Exists(request.File))
        {
            return VerbResult.Fail($"There is no file '{request.File}'.");
        }

        if (request.Feed.Trim().Length is 0 or > 100 || request.IsSample)
        {
            return VerbResult.Fail($"'{request.Feed}' cannot be the name of a feed: give another word, such as '{ImportRequest.DefaultFeed}'.");
        }

        try
        {
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
            var report = await shop.Get<CatalogImport>().RunAsync(request, new ImportLines(), cancellationToken);
            return VerbResult.Print(arguments, report, Text);
        }
        catch (Exception refused) when (refused is FeedException or ImportRefusedException or CatalogIndexException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static string Text(ImportReport report)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Products} products with {report.Variants} variants loaded in {report.Seconds:F1} s: {report.Added} new, {report.Changed} changed, {report.Unchanged} as before, {report.Removed} gone; {report.Rejected} rows rejected.");
        return string.Join('\n', report.Warnings.Prepend(head));
    }

    /// <summary>A line on standard error for every fifty thousand rows or products.</summary>
    private sealed class ImportLines : IProgress<ImportProgress>
    {
        private const long Every = 50_000;

        public void Report(ImportProgress value)
        {
            var count = value.Phase == ImportPhase.Reading ? value.Rows : value.Products;
            if (count % Every == 0)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Phase}: {count:N0} {(value.Phase == ImportPhase.Reading ? "rows" : "products")}"));
            }
        }
    }
}
