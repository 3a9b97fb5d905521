using System.CommandLine;
using System.Globalization;
using ProductQA.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Ranking;

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
        command.Subcommands.Add(SearchTrainVerb.Create());
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

    /// <summary>The ranker of the data folder, where it is on.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static Reranker? Ranker(ParseResult arguments) => Reranker.Of(arguments.GetValue(VerbOptions.Data)!.FullName);

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
            var found = new CatalogSearcher(index, ranker: Ranker(arguments)).Search(new CatalogQuery(text, arguments.GetValue(Top)));
            return VerbResult.Print(arguments, ResultOf(found), AsText);
        }
        catch (Exception e) when (e is CatalogIndexException or InvalidDataException)
        {
            return VerbResult.Fail(e.Message);
        }
    }

    private static Result ResultOf(SearchResult found) => new(
        [.. found.Hits.Select(hit => new Line(hit.ProductId, hit.Title, hit.Score, hit.Explanation))],
        found.Words,
        found.Kind,
        [.. found.Kept.Select(condition => condition.Said)],
        [.. found.Relaxed.Select(condition => condition.Said)],
        found.Total);

    private static string AsText(Result result) => string.Join('\n', Read(result).Append(result.Hits.Count == 0 ? "Nothing found." : "").Where(line => line.Length > 0).Concat(result.Hits.Select(hit =>
        string.Create(CultureInfo.InvariantCulture, $"{hit.Score,7:F2}  {hit.ProductId}  {hit.Title}  ({hit.Explanation})"))));

    private static IEnumerable<string> Read(Result result)
    {
        yield return $"Looked for: {string.Join(" · ", result.Words.Concat(result.Kept))}";
        if (result.Relaxed.Count > 0)
        {
            yield return $"Given up, as nothing fulfils it: {string.Join(" · ", result.Relaxed)}";
        }
    }

    private sealed record Result(IReadOnlyList<Line> Hits, IReadOnlyList<string> Words, string? Kind, IReadOnlyList<string> Kept, IReadOnlyList<string> Relaxed, int Total);

    private sealed record Line(string ProductId, string Title, double Score, string Explanation);
}
