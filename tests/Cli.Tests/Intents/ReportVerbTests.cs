using System.Text.Json;

namespace ProductQA.Cli.Tests.Intents;

public sealed class ReportVerbTests : IDisposable
{
    private const string Rows = "text,intent\nhow much is it,price\nwhat does it cost,price\nprice please,price\ncost of the lamp,price\nsend it back,returns\ni want a refund,returns\nreturn my order,returns\nmoney back please,returns\nwho won the match,out_of_scope\n";

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "models", "intent");

    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task AReportWithALearningCurveIsWrittenAsPageAndAsJson()
    {
        var rows = _program.FileWith("rows.csv", Rows);
        var page = _program.FileWith("report.html", "");
        var run = await _program.RunAsync(null, "intents", "evaluate", "--train", rows, "--test", rows, "--report", page, "--learning-curve");

        Assert.True(run.Code == 0, run.Errors);
        Assert.Contains("Learning curve: training on", run.Errors, StringComparison.Ordinal);
        using var json = await ReadAsync(Path.ChangeExtension(page, ".json"));
        Assert.Equal(5, json.RootElement.GetProperty("learning_curve").GetProperty("points").GetArrayLength());
        Assert.Equal(run.Json.GetProperty("mcc").GetDouble(), json.RootElement.GetProperty("figures").GetProperty("mcc").GetDouble());
        Assert.Contains("Model trained on rows.csv", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReportAgainstTheCurrentModelGivesAVerdict()
    {
        var page = _program.FileWith("report.html", "");
        var run = await _program.RunAsync(null, "intents", "evaluate", "--model", Shipped, "--test", _program.FileWith("rows.csv", Rows), "--report", page, "--against", Shipped);

        Assert.True(run.Code == 0, run.Errors);
        using var json = await ReadAsync(Path.ChangeExtension(page, ".json"));
        Assert.StartsWith("No difference", json.RootElement.GetProperty("summary").GetProperty("verdict").GetString(), StringComparison.Ordinal);
        Assert.Equal(9, json.RootElement.GetProperty("comparison").GetProperty("overall").GetProperty("rows").GetInt32());
    }

    [Theory]
    [InlineData("must end in .html", "--report", "report.json")]
    [InlineData("add --report FILE.html", "--against", ".")]
    [InlineData("add --report FILE.html", "--learning-curve")]
    [InlineData("needs the training files", "--report", "report.html", "--learning-curve")]
    public async Task OptionsThatDoNotFitAreRefused(string cure, params string[] options)
    {
        var run = await _program.RunAsync(null, ["intents", "evaluate", "--model", Shipped, "--test", _program.FileWith("rows.csv", Rows), .. options]);

        Assert.Equal(2, run.Code);
        Assert.Contains(cure, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatCannotBeWrittenIsToldInASentence()
    {
        var file = _program.FileWith("in-the-way", "");
        var run = await _program.RunAsync(null, "intents", "evaluate", "--model", Shipped, "--test", _program.FileWith("rows.csv", Rows), "--report", Path.Combine(file, "report.html"));

        Assert.Equal(1, run.Code);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();

    private static async Task<JsonDocument> ReadAsync(string path) => JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
}
