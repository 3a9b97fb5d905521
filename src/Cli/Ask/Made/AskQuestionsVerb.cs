using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProductQA.Api.Catalog;

namespace ProductQA.Cli.Ask.Made;

/// <summary><c>ask questions</c>: gold questions made from the catalog's own attributes, for <c>ask evaluate</c>.</summary>
internal static class AskQuestionsVerb
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Option<FileInfo> Output = new("--out") { Description = "Where the questions go, as JSON lines.", Required = true };

    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same questions.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Count = new("--count") { Description = "How many, 1 to 100000.", DefaultValueFactory = _ => 400 };

    private static readonly Option<FileInfo> Wordings = new Option<FileInfo>("--wordings")
    {
        Description = "How shoppers ask for attributes, as data/eval/attribute-wordings.tsv.",
        DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "data", "eval", "attribute-wordings.tsv")),
    }.AcceptExistingOnly();

    public static Command Create()
    {
        var command = new Command("questions", "Make gold questions from the catalog's own attributes, a quarter of them unanswerable.") { Output, Seed, Count, Wordings };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Count) is { Implicit: false } && result.GetValue(Count) is not (>= 1 and <= 100_000))
            {
                result.AddError($"--count must be from 1 to 100000, not {result.GetValue(Count).ToString(CultureInfo.InvariantCulture)}.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            var wordings = AttributeWording.Read(arguments.GetRequiredValue(Wordings));
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: true, cancellationToken);
            var store = shop.Get<CatalogStore>();
            var live = shop.Get<LiveCatalog>();
            var maker = new QuestionMaker([.. store.All()], wordings, product => live.KindOf(product)?.Phrase);
            var made = maker.Make(arguments.GetValue(Count), arguments.GetValue(Seed)).ToList();
            var output = arguments.GetRequiredValue(Output);
            await File.WriteAllLinesAsync(output.FullName, made.Select(one => JsonSerializer.Serialize(one, Format)), cancellationToken);
            return VerbResult.Print(arguments, new Result(made.Count, made.Sum(one => one.Turns.Count)), result => $"{result.Conversations} conversations with {result.Turns} turns in {output.FullName}");
        }
        catch (FormatException refused)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private sealed record Result(int Conversations, int Turns);
}
