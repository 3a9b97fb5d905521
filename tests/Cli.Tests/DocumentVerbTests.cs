using System.Text.Json;

namespace ProductQA.Cli.Tests;

public sealed class DocumentVerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task ADocumentIsAddedListedAndRemoved()
    {
        await _program.RunAsync(null, "ask", "hello");
        var file = _program.FileWith("care.md", "# Care\n\nWash it by hand only.\n");
        var added = await _program.RunAsync(null, "catalog", "document", "add", file, "--product", "trailhead-30");
        Assert.Equal((0, 1), (added.Code, added.Json.GetProperty("passages").GetInt32()));

        var listed = (await _program.RunAsync(null, "catalog", "document", "list")).Json.GetProperty("documents");
        Assert.Equal(("care.md", "ready"), (listed[0].GetProperty("name").GetString(), listed[0].GetProperty("state").GetString()));

        var id = added.Json.GetProperty("id").GetString()!;
        Assert.Equal(0, (await _program.RunAsync(null, "catalog", "document", "remove", id)).Code);
        Assert.Equal(1, (await _program.RunAsync(null, "catalog", "document", "remove", id)).Code);
    }

    [Theory]
    [InlineData("no-such-file.pdf", "")]
    [InlineData("http://127.0.0.1:9/a.pdf", "")]
    [InlineData("care.md", "no-such-product")]
    public async Task WhatCannotBeAddedIsToldInASentence(string file, string product)
    {
        var path = file == "care.md" ? _program.FileWith("care.md", "words") : file;
        var run = await _program.RunAsync(null, "catalog", "document", "add", path, "--product", product);

        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassageQuestionsAreMeasured()
    {
        var line = JsonSerializer.Serialize(new { id = "1", product = "p", question = "is it dishwasher safe", candidates = new[] { new { source = "bullet", text = "The mug is dishwasher safe.", relevance = 1 }, new { source = "bullet", text = "It holds much tea.", relevance = 0 } } });
        var file = _program.FileWith("questions.jsonl", string.Join('\n', Enumerable.Range(0, 9).Select(at => line.Replace("\"p\"", $"\"p{at}\"", StringComparison.Ordinal))));
        var run = await ProductQaProgram.RunOnFilesAsync("answers", "evaluate", "--passage-questions", file);

        Assert.Equal((0, 1.0, 9), (run.Code, run.Json.GetProperty("p_at_1").GetDouble(), run.Json.GetProperty("questions").GetInt32()));
        Assert.Equal(2, (await ProductQaProgram.RunOnFilesAsync("answers", "evaluate")).Code);
    }

    public void Dispose() => _program.Dispose();
}
