using System.CommandLine;
using System.Globalization;
using ProductQA.Search;
using ProductQA.Search.Indexing;

namespace ProductQA.Cli.Search;

/// <summary><c>search "TEXT" [--top N]</c>: ranked products for a shopper's words.</summary>
internal static class SearchVerb
{
    private static readonly Argument<string> Text = new("TEXT") { Description = "What to look for.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<int> Top = new("--top") { Description = "Most products to show, from 1 to 1000.", DefaultValueFactory = _ => 10 };

    public static Command Create()
    {
        var command = new Command("search", "Find products, best first.") { Text, Top };
        command.Subcommands.Add(SearchEvaluateVerb.Create());
        Top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--top is a number from 1 to 1000.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    /// <summary>The index of the data folder.</summary>
    public static CatalogIndex Open(ParseResult arguments) =>
        CatalogIndex.OpenRead(Path.Combine(arguments.GetValue(VerbOptions.Data)!.FullName, "index"));

    private static int Run(ParseResult arguments)
    {
        if (arguments.GetValue(Text) is not { Length: > 0 } text)
        {
            Console.Error.WriteLine("Say what to look for: search \"usb cable\".");
            return VerbResult.WrongArguments;
        }

        try
        {
            using var index = Open(arguments);
            var hits = new CatalogSearcher(index).Find(new CatalogQuery(text, arguments.GetValue(Top)));
            return VerbResult.Print(arguments, new Result([.. hits.Select(hit => new Line(hit.ProductId, hit.Title, hit.Score, hit.Explanation))]), AsText);
        }
        catch (CatalogIndexException e)
        {
            return VerbResult.Fail(e.Message);
        }
    }

    private static string AsText(Result result) => result.Hits.Count == 0 ? "Nothing found." : string.Join('\n', result.Hits.Select(hit =>
        string.Create(CultureInfo.InvariantCulture, $"{hit.Score,7:F2}  {hit.ProductId}  {hit.Title}  ({hit.Explanation})")));

    private sealed record Result(IReadOnlyList<Line> Hits);

    private sealed record Line(string ProductId, string Title, double Score, string Explanation);
}
