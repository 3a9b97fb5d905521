using System.CommandLine;
using System.Globalization;
using ProductQA.Search;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Indexing;

namespace ProductQA.Cli.Search;

/// <summary><c>search evaluate --judgements FILE</c>: ranking quality and latency over judged queries.</summary>
internal static class SearchEvaluateVerb
{
    private static readonly Option<FileInfo> Judgements = new("--judgements")
    {
        Description = "Tab-separated file: query_id, query, product_id, rating.",
        Required = true,
    };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure the ranking on judged queries.") { Judgements };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var file = arguments.GetValue(Judgements)!;
        try
        {
            using var index = SearchVerb.Open(arguments);
            var report = SearchEvaluator.Evaluate(new CatalogSearcher(index), JudgedQuery.Read(file.FullName));
            return VerbResult.Print(arguments, new Result(report.NdcgAt10, report.Mrr, report.RecallAt100, report.Queries, report.P50Ms, report.P99Ms), AsText);
        }
        catch (Exception e) when (e is CatalogIndexException or FormatException or IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(e.Message);
        }
    }

    private static string AsText(Result result) => string.Create(CultureInfo.InvariantCulture, $"""
        nDCG@10     {result.NdcgAt_10:F3}
        MRR         {result.Mrr:F3}
        recall@100  {result.RecallAt_100:F3}
        queries     {result.Queries}
        p50 / p99   {result.P50Ms:F2} / {result.P99Ms:F2} ms
        """);

    private sealed record Result(double NdcgAt_10, double Mrr, double RecallAt_100, int Queries, double P50Ms, double P99Ms);
}
