using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization;
using ProductQA.Search;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Indexing;
using ProductQA.Search.Ranking;

namespace ProductQA.Cli.Search;

/// <summary><c>search evaluate --judgements FILE [--ranker DIR] [--typos]</c>: ranking quality and latency over judged queries.</summary>
internal static class SearchEvaluateVerb
{
    private static readonly Option<FileInfo> Judgements = new("--judgements")
    {
        Description = "Tab-separated file: query_id, query, product_id, rating.",
        Required = true,
    };

    private static readonly Option<DirectoryInfo?> Ranker = new("--ranker") { Description = "Search with the ranker of this folder, on or off, instead of the shop's." };

    private static readonly Option<bool> Typos = new("--typos") { Description = "Also measure each query with one typing error, five times." };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure the ranking on judged queries.") { Judgements, Ranker, Typos };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        try
        {
            using var index = SearchVerb.Open(arguments);
            var ranker = arguments.GetValue(Ranker) is { } folder ? Reranker.Load(folder.FullName) : SearchVerb.Ranker(arguments);
            return Run(arguments, new CatalogSearcher(index, ranker: ranker), ranker?.Card);
        }
        catch (Exception e) when (e is CatalogIndexException or FormatException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(e.Message);
        }
    }

    private static int Run(ParseResult arguments, CatalogSearcher searcher, RankingCard? card)
    {
        var file = arguments.GetRequiredValue(Judgements);
        var judged = JudgedQuery.Read(file.FullName);
        var report = SearchEvaluator.Evaluate(searcher, judged);
        double? typed = arguments.GetValue(Typos) ? SearchEvaluator.WithTypingErrors(searcher, judged) : null;
        if (card?.Data.Sha256 == SearchTrainVerb.HashOf(file))
        {
            Console.Error.WriteLine("The ranker was trained on these queries, so nDCG@10 flatters it: read the cross-validated figure of its card.");
        }

        var result = new Result(report.NdcgAt10, report.Mrr, report.RecallAt100, report.Queries, report.P50Ms, report.P99Ms)
        {
            NdcgCrossValidated = card?.Figures.CrossValidated,
            NdcgWithTypos = typed,
            Kept = typed / report.NdcgAt10,
        };
        return VerbResult.Print(arguments, result, AsText);
    }

    private static string AsText(Result result) => string.Create(CultureInfo.InvariantCulture, $"""
        nDCG@10     {result.NdcgAt_10:F3}
        MRR         {result.Mrr:F3}
        recall@100  {result.RecallAt_100:F3}
        queries     {result.Queries}
        p50 / p99   {result.P50Ms:F2} / {result.P99Ms:F2} ms
        """) + Line("cross-validated", result.NdcgCrossValidated) + Line("with typos", result.NdcgWithTypos) + Line("kept", result.Kept);

    private static string Line(string name, double? value) => value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"\n{name,-15} {value:F3}");

    private sealed record Result(double NdcgAt_10, double Mrr, double RecallAt_100, int Queries, double P50Ms, double P99Ms)
    {
        /// <summary>The figure of the ranker's card, on queries that its training had not seen.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? NdcgCrossValidated { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? NdcgWithTypos { get; init; }

        /// <summary>Share of the nDCG@10 that is left with typing errors.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? Kept { get; init; }
    }
}
