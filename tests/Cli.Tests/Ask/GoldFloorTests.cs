namespace ProductQA.Cli.Tests.Ask;

/// <summary>
/// The project's gold questions and conversations over the sample shop, through the whole path. The floors are a little below what was measured: raise them with
/// what is reached, never lower them to let a change through.
/// </summary>
public sealed class GoldFloorTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "eval");

    private readonly ProductQaProgram _program = new();

    [Theory]
    [InlineData("--questions", "questions-gold-dev.jsonl", 0.77, 0.025, 0.92, 0.95)]
    [InlineData("--conversations", "conversations-gold-dev.jsonl", 0.87, 0.04, 0.89, 0.95)]
    public async Task The_answers_are_as_good_as_they_were(string option, string file, double right, double wrong, double abstained, double resolved)
    {
        var run = await _program.RunAsync(null, "ask", "evaluate", option, Path.Combine(Folder, file));

        Assert.True(run.Code == 0, run.Errors);
        Assert.Multiple(
            () => Assert.InRange(Share(run, "right_share"), right, 1),
            () => Assert.InRange(Share(run, "wrong_share"), 0, wrong),
            () => Assert.InRange(Share(run, "abstained_share"), abstained, 1),
            () => Assert.InRange(Share(run, "product_resolved"), resolved, 1));
    }

    public void Dispose() => _program.Dispose();

    private static double Share(ProductQaProgram.Run run, string key) => run.Json.GetProperty(key).GetDouble();
}
