using System.CommandLine;
using System.IO.Compression;
using System.Text;
using ProductQA.Search.Feeds;

namespace ProductQA.Bench;

/// <summary><c>catalog</c>: makes a catalog of any size by varying a real one.</summary>
internal static class CatalogVerb
{
    public static Command Create()
    {
        var from = new Option<FileInfo>("--from") { Description = "The feed to vary.", Required = true };
        var products = new Option<int>("--products") { Description = "How many products to make.", DefaultValueFactory = _ => 1_000_000 };
        var target = new Option<FileInfo>("--out") { Description = "The feed to write, gzipped.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of the variation.", DefaultValueFactory = _ => 1 };
        var verb = new Command("catalog", "Make a large catalog by varying a real one.") { from, products, target, seed };
        verb.SetAction(arguments => Write(arguments.GetValue(from)!.FullName, arguments.GetValue(products), arguments.GetValue(target)!.FullName, arguments.GetValue(seed)));
        return verb;
    }

    private static int Write(string from, int products, string target, int seed)
    {
        var rows = FeedReader.ReadFile(from, new FeedOptions { DefaultCurrency = "USD" }).OfType<FeedRow>().ToList();
        var variation = new CatalogVariation(rows, seed);
        using var file = File.Create(target);
        using var packed = new GZipStream(file, CompressionLevel.Fastest);
        using var writer = new StreamWriter(packed, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        writer.WriteLine(FeedRowLine.Header);
        for (var number = 0; number < products; number++)
        {
            writer.WriteLine(FeedRowLine.Of(variation.Row(number)));
        }

        Console.Error.WriteLine($"{products} products, varied from {rows.Count}, in {target}");
        return 0;
    }
}
