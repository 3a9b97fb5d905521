using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Indexing;
using ProductQA.Search.Ranking;

namespace ProductQA.Cli.Search;

/// <summary><c>search train --judgements FILE --out DIR</c>: trains a re-ranker on judged queries and writes it with its card.</summary>
internal static class SearchTrainVerb
{
    private static readonly Option<FileInfo> Judgements = new Option<FileInfo>("--judgements")
    {
        Description = "Tab-separated file: query_id, query, product_id, rating.",
        Required = true,
    }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Folder for the ranker; searches use the one in DATA/ranking where its card says on.", Required = true };

    private static readonly Option<int> Seed = new("--seed") { Description = "Seed; the same judgements, catalog and seed give the same ranker.", DefaultValueFactory = _ => new RankingOptions().Seed };

    public static Command Create()
    {
        var command = new Command("train", "Train a ranker on judged queries; it is switched on only where it helps.") { Judgements, Out, Seed };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var file = arguments.GetRequiredValue(Judgements);
        var clock = Stopwatch.StartNew();
        try
        {
            using var index = SearchVerb.Open(arguments);
            var queries = RankingQueries.Find(index, JudgedQuery.Read(file.FullName));
            Console.Error.WriteLine($"Training on {queries.Count} queries ...");
            var trained = RerankerTrainer.Train(queries, new RankingOptions { Seed = arguments.GetValue(Seed) }, new ProgressLines());
            var card = trained.Save(arguments.GetRequiredValue(Out).FullName, new RankingData(file.Name, HashOf(file), index.Products), TimeProvider.System.GetUtcNow());
            return VerbResult.Print(arguments, Result.Of(card, clock.Elapsed.TotalSeconds), result => result.ToText());
        }
        catch (Exception e) when (e is CatalogIndexException or FormatException or InvalidDataException or PlatformNotSupportedException or IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(e.Message);
        }
    }

    /// <summary>Marks a file of judgements by its content.</summary>
    public static string HashOf(FileInfo file)
    {
        using var content = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private sealed record Result(string Model, int Queries, double NdcgBase, double NdcgCrossValidated, double Spread, bool On, double Seconds)
    {
        /// <summary>Why it is on or off.</summary>
        public required string Why { get; init; }

        public static Result Of(RankingCard card, double seconds) =>
            new(card.Model, card.Figures.Queries, card.Figures.Base, card.Figures.CrossValidated, card.Figures.Spread, card.On, seconds) { Why = card.Why };

        public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
            Ranker {Model}, trained on {Queries} queries in {Seconds:F1} s
            nDCG@10 {NdcgBase:F4} without it, {NdcgCrossValidated:F4} with it (cross-validated; the gain ± {Spread:F4})
            {Why}
            """);
    }
}
