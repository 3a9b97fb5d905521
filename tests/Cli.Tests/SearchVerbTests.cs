namespace ProductQA.Cli.Tests;

public sealed class SearchVerbTests : IDisposable
{
    private const string Judged = "query_id\tquery\tproduct_id\trating\n1\ttrailhead backpack\ttrailhead-30\t3\n";

    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task EvaluateWithTyposTellsWhatIsKept()
    {
        await _program.RunAsync(null, "ask", "hello");
        var run = await _program.RunAsync(null, "search", "evaluate", "--typos", "--judgements", _program.FileWith("judged.tsv", Judged));

        Assert.Equal(0, run.Code);
        var (clean, typed) = (run.Json.GetProperty("ndcg_at_10").GetDouble(), run.Json.GetProperty("ndcg_with_typos").GetDouble());
        Assert.Equal(typed / clean, run.Json.GetProperty("kept").GetDouble(), 6);
        Assert.False(run.Json.TryGetProperty("ndcg_cross_validated", out _));
    }

    [Fact]
    public async Task TrainRefusesTooFewQueriesInASentence()
    {
        await _program.RunAsync(null, "ask", "hello");
        var run = await _program.RunAsync(null, "search", "train", "--judgements", _program.FileWith("judged.tsv", Judged), "--out", _program.PathOf("ranker"));

        Assert.Equal(1, run.Code);
        Assert.Contains("20 judged queries", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvaluateRefusesAFolderWithoutARanker()
    {
        await _program.RunAsync(null, "ask", "hello");
        var run = await _program.RunAsync(null, "search", "evaluate", "--judgements", _program.FileWith("judged.tsv", Judged), "--ranker", "nowhere");

        Assert.Equal(1, run.Code);
        Assert.Contains("holds no ranker", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
