using System.Text.Json;

namespace ProductQA.Cli.Tests;

public sealed class VerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task AskAnswersFromTheSampleShopWithItsEvidence()
    {
        var run = await _program.RunAsync(null, "ask", "what is the weight of the trailhead 30 backpack");

        Assert.Equal(0, run.Code);
        Assert.Equal("answer", run.Json.GetProperty("act").GetString());
        var evidence = run.Json.GetProperty("evidence")[0];
        Assert.Equal("trailhead-30", evidence.GetProperty("product_id").GetString());
        Assert.Equal("Weight", evidence.GetProperty("field").GetString());
        Assert.Contains(evidence.GetProperty("value").GetString()!, run.Json.GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskKeepsAConversationOverSeveralRuns()
    {
        await _program.RunAsync(null, "ask", "is the trailhead 30 backpack in stock", "--conversation", "a");
        var run = await _program.RunAsync(null, "ask", "how much is it", "--conversation", "a");

        Assert.Equal("trailhead-30", run.Json.GetProperty("products")[0].GetString());
        Assert.Equal("price", run.Json.GetProperty("evidence")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task AskBatchAnswersEveryLineAndKeepsIds()
    {
        var questions = _program.FileWith("in.jsonl", "{\"id\":1,\"text\":\"hello\"}\n\n{\"id\":\"b\",\"text\":\"how much is the trailhead 30 backpack\",\"conversation\":\"c\"}\n");
        var answers = _program.FileWith("out.jsonl", "");
        var run = await _program.RunAsync(null, "ask", "--batch", questions, "--out", answers);

        Assert.Equal(2, run.Json.GetProperty("turns").GetInt32());
        var lines = await File.ReadAllLinesAsync(answers, TestContext.Current.CancellationToken);
        Assert.Equal(["1", "b"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task AnImportReportsBadRowsByLineAndLoadsTheOthers()
    {
        var feed = _program.FileWith("feed.tsv", "id\ttitle\tprice\tavailability\nA1\tBlue mug\t9.50 USD\tin_stock\nA2\tRed mug\tcheap\tin_stock\nA3\tGreen mug\t1 USD\tin_stock\nA3\tGreen mug\t1 USD\tin_stock\n");
        var run = await _program.RunAsync(null, "catalog", "import", feed);

        Assert.Equal(0, run.Code);
        Assert.Equal(1, run.Json.GetProperty("products").GetInt32());
        Assert.Equal(3, run.Json.GetProperty("rejected").GetInt32());
        Assert.Contains(run.Json.GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.StartsWith("Line 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASecondImportSaysWhatChanged()
    {
        var feed = _program.FileWith("feed.tsv", "id\ttitle\tprice\tavailability\nA1\tBlue mug\t9.50 USD\tin_stock\nA2\tRed mug\t8.00 USD\tin_stock\n");
        await _program.RunAsync(null, "catalog", "import", feed);
        var other = _program.FileWith("other.tsv", "id\ttitle\tprice\tavailability\nA1\tBlue mug\t9.00 USD\tin_stock\nA3\tGreen mug\t1 USD\tin_stock\n");
        var run = (await _program.RunAsync(null, "catalog", "import", other)).Json;

        Assert.Equal((1, 1, 0, 1), (run.GetProperty("added").GetInt32(), run.GetProperty("changed").GetInt32(), run.GetProperty("unchanged").GetInt32(), run.GetProperty("removed").GetInt32()));
        Assert.Equal(1, (await _program.RunAsync(null, "catalog", "import", feed, "--feed", "sample")).Code);
    }

    [Fact]
    public async Task AnImportThatIsKilledLeavesTheOldCatalogOrTheNewOneWhole()
    {
        await _program.RunAsync(null, "catalog", "import", Mugs("old", 400));
        for (var milliseconds = 600; milliseconds < 6000; milliseconds += 1800)
        {
            var before = (await _program.RunAsync(null, "catalog", "stats")).Json.GetProperty("products").GetInt32();
            var count = before == 400 ? 900 : 400;
            await _program.RunKilledAsync(TimeSpan.FromMilliseconds(milliseconds), "catalog", "import", Mugs("new", count), "--allow-shrink");

            var products = (await _program.RunAsync(null, "catalog", "stats")).Json.GetProperty("products").GetInt32();
            var found = (await _program.RunAsync(null, "search", "mug", "--top", "1000")).Json.GetProperty("hits").GetArrayLength();

            Assert.Contains(products, new[] { before, count });
            Assert.Equal(products, found);
        }

        Assert.Equal(0, (await _program.RunAsync(null, "catalog", "import", Mugs("last", 400), "--allow-shrink")).Code);
        Assert.Empty(Directory.GetFiles(_program.Data, "import-*"));
    }

    [Fact]
    public async Task TheFirstOwnCatalogTakesTheSampleShopsPlace()
    {
        await _program.RunAsync(null, "catalog", "stats");
        var feed = _program.FileWith("feed.jsonl", "{\"id\":\"A1\",\"title\":\"Blue mug\",\"price\":9.5,\"currency\":\"USD\",\"availability\":\"in_stock\"}\n");
        await _program.RunAsync(null, "catalog", "import", feed);
        var run = await _program.RunAsync(null, "catalog", "stats");

        Assert.Equal(1, run.Json.GetProperty("products").GetInt32());
        Assert.Equal("abstain", (await _program.RunAsync(null, "ask", "do you ship to canada")).Json.GetProperty("act").GetString());
    }

    [Fact]
    public async Task StatsSayHowTheCatalogIsFilledAndWhatLooksWrong()
    {
        var run = await _program.RunAsync(null, "catalog", "stats");

        var volume = run.Json.GetProperty("coverage").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "Volume");
        Assert.Equal(("number", "l"), (volume.GetProperty("type").GetString(), volume.GetProperty("unit").GetString()));
        Assert.InRange(volume.GetProperty("share").GetDouble(), 0.01, 1);
        Assert.True(run.Json.GetProperty("kinds").GetArrayLength() > 10);
        Assert.Equal(JsonValueKind.Array, run.Json.GetProperty("suspicions").ValueKind);
    }

    [Fact]
    public async Task SynonymsAreLoadedWholeOrNotAtAllAndWrittenBack()
    {
        var refused = await _program.RunAsync(null, "catalog", "synonyms", _program.FileWith("bad.csv", "tv,television\nlonely\n"));
        Assert.Equal(1, refused.Code);
        Assert.Contains("Line 2", refused.Errors, StringComparison.Ordinal);

        var run = await _program.RunAsync(null, "catalog", "synonyms", _program.FileWith("good.csv", "tv,television\ncell phone => smartphone\n"));
        Assert.Equal(2, run.Json.GetProperty("synonyms").GetInt32());
        var copy = _program.FileWith("copy.csv", "");
        await _program.RunAsync(null, "catalog", "synonyms", copy, "--export");
        Assert.Equal("cell phone => smartphone\ntv,television\n", await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AFeedThatIsNoFeedChangesNothing()
    {
        await _program.RunAsync(null, "catalog", "stats");
        var run = await _program.RunAsync(null, "catalog", "import", _program.FileWith("feed.tsv", "once upon a time"));

        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Errors);
        Assert.True((await _program.RunAsync(null, "catalog", "stats")).Json.GetProperty("products").GetInt32() > 60);
    }

    [Fact]
    public async Task AnUnansweredQuestionStandsInTheQueue()
    {
        await _program.RunAsync(null, "ask", "how long is the warranty on the trailhead 30 backpack and is it made in peru");
        var run = await _program.RunAsync(null, "review", "list");

        Assert.True(run.Json.GetProperty("items").GetArrayLength() <= 1);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task AnAccountNeedsALongPassword()
    {
        var refused = await _program.RunAsync("short\n", "user", "create", "ann", "--role", "admin");
        var made = await _program.RunAsync("a long enough password\n", "user", "create", "ann", "--role", "admin");

        Assert.Equal(1, refused.Code);
        Assert.Equal("ann", made.Json.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "hello", "--batch", "x.jsonl")]
    [InlineData("catalog", "import")]
    [InlineData("nonsense")]
    public async Task WrongArgumentsEndWithTwo(params string[] arguments) => Assert.Equal(2, (await _program.RunAsync(null, arguments)).Code);

    [Theory]
    [InlineData("catalog", "import", "no-such-file.tsv")]
    [InlineData("ask", " ")]
    public async Task WorkThatFailsEndsWithOneAndASentence(params string[] arguments)
    {
        var run = await _program.RunAsync(null, arguments);

        Assert.Equal(1, run.Code);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(run.Errors);
    }

    public void Dispose() => _program.Dispose();

    private string Mugs(string name, int count) => _program.FileWith(
        name + ".tsv",
        "id\ttitle\tprice\tavailability\n" + string.Concat(Enumerable.Range(1, count).Select(number => $"{name[0]}{number}\tMug {number}\t1.00 USD\tin_stock\n")));
}
