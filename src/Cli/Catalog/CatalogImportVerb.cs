using System.CommandLine;
using System.Globalization;
using ProductQA.Api.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog import FILE</c>: validates and loads a feed.</summary>
internal static class CatalogImportVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The feed, plain, gzipped or in a zip file." };
        var format = new Option<FeedFormat>("--format") { Description = "Form of the feed; recognised from the file. Google and Meta stand for their tables and for XML, jsonl for lines and lists; pages with product data are found by themselves.", DefaultValueFactory = _ => FeedFormat.Auto };
        var currency = new Option<string>("--currency") { Description = "ISO 4217 code for prices that name none.", DefaultValueFactory = _ => "USD" };
        var verb = new Command("import", "Load a product feed.") { file, format, currency };
        verb.SetAction((arguments, cancellationToken) => RunAsync(
            arguments,
            arguments.GetValue(file)!,
            new FeedOptions { Format = arguments.GetValue(format), DefaultCurrency = arguments.GetValue(currency) },
            cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, FileInfo file, FeedOptions options, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            return VerbResult.Fail($"There is no file '{file.FullName}'.");
        }

        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        try
        {
            var report = shop.Get<CatalogImport>().Run(file.FullName, options, CatalogWriter.Feed, cancellationToken);
            return VerbResult.Print(arguments, report, Text);
        }
        catch (FeedException refused)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static string Text(ImportReport report)
    {
        var seconds = report.Seconds.ToString("F1", CultureInfo.InvariantCulture);
        var head = $"{report.Products} products with {report.Variants} variants loaded in {seconds} s; {report.Rejected} rows rejected.";
        return string.Join('\n', report.Warnings.Prepend(head));
    }
}
