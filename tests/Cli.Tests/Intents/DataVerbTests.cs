namespace ProductQA.Cli.Tests.Intents;

public sealed class DataVerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task CheckReportsFindingsAndEndsWellWhileTheDataCanBeTrainedOn()
    {
        var train = _program.FileWith("train.csv", "text,intent\nhow much is the blue mug,price\nHow much is the blue mug?,price\nhello there,greeting\n");
        var test = _program.FileWith("test.jsonl", "{\"text\":\"how much is the blue mug\",\"intent\":\"price\"}\n");
        var run = await ProductQaProgram.RunOnFilesAsync("intents", "check", "--data", train, "--against", test);

        Assert.Equal(0, run.Code);
        Assert.True(run.Json.GetProperty("can_train").GetBoolean());
        var findings = run.Json.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, finding => finding.GetProperty("kind").GetString() == "leak");
        var duplicate = Assert.Single(findings, finding => finding.GetProperty("kind").GetString() == "duplicate");
        Assert.Equal("warning", duplicate.GetProperty("severity").GetString());
        Assert.Equal(3, duplicate.GetProperty("rows")[0].GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("text,intent\nhow much,price\n", "can_train\":false", "")]
    [InlineData("text,intent\nhow much\n", "", "line 2")]
    public async Task CheckEndsWithOneOnDataThatNoModelCanLearnFrom(string file, string output, string error)
    {
        var run = await ProductQaProgram.RunOnFilesAsync("intents", "check", "--data", _program.FileWith("train.csv", file));

        Assert.Equal(1, run.Code);
        Assert.Contains(output, run.Output, StringComparison.Ordinal);
        Assert.Contains(error, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SplitWritesPartsOnceAndKeepsThem()
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"message number {i * 7919},{(i % 2 == 0 ? "a" : "b")}\n"));
        var file = _program.FileWith("all.csv", "text,intent\n" + rows);
        var first = await ProductQaProgram.RunOnFilesAsync("intents", "split", file, "--out", _program.PathOf("parts"), "--test-share", "0.2");
        var second = await ProductQaProgram.RunOnFilesAsync("intents", "split", file, "--out", _program.PathOf("parts"));

        Assert.Equal(0, first.Code);
        Assert.Equal([40, 10], first.Json.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("rows").GetInt32()));
        Assert.Equal(11, (await File.ReadAllLinesAsync(_program.PathOf("parts/test.csv"), TestContext.Current.CancellationToken)).Length);
        Assert.Equal(1, second.Code);
        Assert.Contains("already", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BehaveRunsTheShippedSuitesAndOnesOfTheUser()
    {
        var model = Path.Combine(AppContext.BaseDirectory, "models", "intent");
        var suite = _program.FileWith("own.yml", "capability: mine\ntests:\n- name: nothing is a greeting\n  type: minimum\n  expect: greeting\n  texts: [how much is the lamp]\n");
        var shipped = await ProductQaProgram.RunOnFilesAsync("intents", "behave", "--model", model);
        var own = await ProductQaProgram.RunOnFilesAsync("intents", "behave", "--model", model, "--suite", suite, "--max-failures", "0.5");

        Assert.Equal(0, shipped.Code);
        Assert.True(shipped.Json.GetProperty("capabilities").GetArrayLength() >= 8);
        Assert.Equal(1, own.Code);
        Assert.Equal("price", own.Json.GetProperty("capabilities")[0].GetProperty("tests")[0].GetProperty("failures")[0].GetProperty("intent").GetString());
        Assert.Contains("mine", own.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportOfTheReviewQueueIsTrainingData()
    {
        await _program.RunAsync(null, "ask", "is the trailhead 30 backpack made in peru");
        var run = await _program.RunAsync(null, "review", "export", _program.PathOf("export.csv"));
        var header = (await File.ReadAllLinesAsync(_program.PathOf("export.csv"), TestContext.Current.CancellationToken))[0];

        Assert.Equal(0, run.Code);
        Assert.StartsWith("text,intent,time,source,", header, StringComparison.Ordinal);
        Assert.Contains("rows\":1", (await ProductQaProgram.RunOnFilesAsync("intents", "check", "--data", _program.PathOf("export.csv"))).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
