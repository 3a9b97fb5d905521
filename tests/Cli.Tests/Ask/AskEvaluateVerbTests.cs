namespace ProductQA.Cli.Tests.Ask;

public sealed class AskEvaluateVerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task Questions_and_conversations_are_counted_and_written_to_a_page()
    {
        var questions = _program.FileWith("q.jsonl", """
            {"id":"a","class":"fact","text":"what is the weight of the trailhead 30 backpack","product_id":"trailhead-30","expect":"answer","contains":["1.1 kg"]}
            {"id":"b","class":"fact","text":"what is the weight of the trailhead 30 backpack","product_id":"trailhead-30","expect":"answer","contains":["9 kg"]}
            """);
        var talks = _program.FileWith("c.jsonl", """{"id":"talk","class":"pronoun","turns":[{"text":"is the trailhead 30 backpack in stock","product_id":"trailhead-30","expect":"answer"},{"text":"how much is it","product_id":"trailhead-30","expect":"answer"}]}""");
        var page = _program.PathOf("page.html");
        var run = await _program.RunAsync(null, "ask", "evaluate", "--questions", questions, "--conversations", talks, "--report", page);

        Assert.True(run.Code == 0, run.Errors);
        Assert.Equal((4, 3, 1, 1), (Count(run, "questions"), Count(run, "right"), Count(run, "wrong"), Count(run, "conversations_right")));
        Assert.Equal("fact", run.Json.GetProperty("classes")[0].GetProperty("class").GetString());
        Assert.Contains("what is the weight of the trailhead 30 backpack", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_question_is_named()
    {
        var run = await _program.RunAsync(null, "ask", "evaluate", "--questions", _program.FileWith("q.jsonl", "{\"text\":\"hi\",\"expect\":\"greet\"}\n{\"text\":\"hi\"}\n"));

        Assert.Equal(1, run.Code);
        Assert.Contains("q.jsonl, line 2", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "evaluate")]
    [InlineData("ask", "evaluate", "--questions", "no-such-file.jsonl")]
    [InlineData("ask", "questions")]
    [InlineData("ask", "questions", "--out", "x.jsonl", "--count", "0")]
    public async Task Wrong_arguments_end_with_two(params string[] arguments) => Assert.Equal(2, (await _program.RunAsync(null, arguments)).Code);

    [Fact]
    public async Task Questions_made_from_the_sample_shop_can_be_evaluated()
    {
        var made = _program.PathOf("made.jsonl");
        Assert.Equal(20, Count(await _program.RunAsync(null, "ask", "questions", "--out", made, "--count", "20", "--seed", "5"), "conversations"));

        Assert.Equal(0, (await _program.RunAsync(null, "ask", "evaluate", "--conversations", made)).Code);
    }

    public void Dispose() => _program.Dispose();

    private static int Count(ProductQaProgram.Run run, string key) => run.Json.GetProperty(key).GetInt32();
}
