using System.Text.Json;

namespace ProductQA.Cli.Tests;

public sealed class AnswersVerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task EvaluateTellsWhatAStatedErrorWouldAnswer()
    {
        var run = await _program.RunAsync(null, "answers", "evaluate", "--attribute-questions", Questions("what is the weight"), "--max-error", "0.1");

        Assert.Equal(0, run.Code);
        Assert.Equal((1.0, 2, 1), (run.Json.GetProperty("p_at_1").GetDouble(), run.Json.GetProperty("questions").GetInt32(), run.Json.GetProperty("unanswerable").GetInt32()));
        Assert.Equal(0.1, run.Json.GetProperty("max_error").GetDouble());
        Assert.InRange(run.Json.GetProperty("threshold_at_max_error").GetDouble(), run.Json.GetProperty("threshold").GetDouble(), 1.01);
    }

    [Fact]
    public async Task TheReportStandsAloneWhateverShoppersWrote()
    {
        var page = _program.PathOf("answers.html");
        var run = await _program.RunAsync(null, "answers", "evaluate", "--attribute-questions", Questions("weight <script>alert(1)</script> \u202E"), "--report", page);
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", html, StringComparison.OrdinalIgnoreCase);
        Assert.All(["Content-Security-Policy", "What does answering more cost?", "Can it be taken at its word?", "What went wrong where"], part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnyOtherReportIsATable()
    {
        var table = _program.PathOf("answers.tsv");
        await _program.RunAsync(null, "answers", "evaluate", "--attribute-questions", Questions("what is the weight"), "--report", table);
        var lines = await File.ReadAllLinesAsync(table, TestContext.Current.CancellationToken);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("1\t1\t", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-error", "2")]
    [InlineData("--also", "other.jsonl")]
    public async Task EvaluateRefusesWhatMakesNoSense(string option, string value)
    {
        var run = await _program.RunAsync(null, "answers", "evaluate", "--attribute-questions", Questions("weight"), option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();

    private string Questions(string question)
    {
        object[] rows =
        [
            new { id = "1", question, attributes = new[] { new { name = "Weight", value = "3 kg", relevant = true }, new { name = "Colour", value = "Red", relevant = false } } },
            new { id = "2", question = "is there a discount for nurses", attributes = new[] { new { name = "Weight", value = "3 kg", relevant = false } } },
        ];
        return _program.FileWith("questions.jsonl", string.Join('\n', rows.Select(row => JsonSerializer.Serialize(row))));
    }
}
