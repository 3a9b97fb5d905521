using System.Diagnostics;
using System.Text.Json;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Tests;

/// <summary>From candidate to current model and back, as a person does it.</summary>
public sealed class PromotionVerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task AModelIsTrainedPromotedListedAndTakenBackWithItsRecord()
    {
        var test = _program.FileWith("test.csv", TinyShop.TestFile);
        var trained = await IntentsAsync("train", "--data", _program.FileWith("train.csv", TinyShop.TrainFile), "--out", _program.PathOf("one"), "--test", test, "--by", "Ann");
        var first = trained.Json.GetProperty("model").GetString();
        var second = TinyShop.Good(_program.PathOf("two"), seed: 2);

        var promoted = await IntentsAsync("promote", _program.PathOf("one"), "--by", "Ben");
        Assert.Equal((0, first), (promoted.Code, promoted.Json.GetProperty("model").GetString()));
        Assert.Contains("Nothing was compared", promoted.Errors, StringComparison.Ordinal);
        var again = await IntentsAsync("promote", _program.PathOf("two"), "--test", test, "--by", "Cid");
        Assert.Equal((0, second, 36), (again.Code, again.Json.GetProperty("model").GetString(), again.Json.GetProperty("compared_rows").GetInt32()));

        var models = (await IntentsAsync("list")).Json.GetProperty("models").EnumerateArray().ToDictionary(model => model.GetProperty("model").GetString()!);
        Assert.Equal(("Ann", "Ben", 48), (Text(models[first!], "by"), Text(models[first!], "promoted_by"), models[first!].GetProperty("rows").GetInt32()));
        Assert.InRange(models[first!].GetProperty("in_scope_accuracy_at_threshold").GetDouble(), 0.5, 1);
        Assert.Equal(("Cid", true), (Text(models[second], "promoted_by"), models[second].GetProperty("is_current").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, models[first!].GetProperty("oos_recall").ValueKind);

        Assert.Equal(first, Text((await IntentsAsync("rollback")).Json, "model"));
        Assert.Null(Text((await IntentsAsync("rollback")).Json, "model"));
        Assert.Equal(1, (await IntentsAsync("rollback")).Code);
    }

    [Fact]
    public async Task ACurrentModelIsNotReplacedUnseen()
    {
        var current = TinyShop.Good(_program.PathOf("one"));
        TinyShop.Good(_program.PathOf("two"), seed: 2);
        await IntentsAsync("promote", _program.PathOf("one"));

        var refused = await IntentsAsync("promote", _program.PathOf("two"));
        Assert.Equal((2, ""), (refused.Code, refused.Output));
        Assert.Contains("--without-test", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(current, Registry.CurrentVersion);

        var promoted = await IntentsAsync("promote", _program.PathOf("two"), "--without-test");
        Assert.Equal(0, promoted.Code);
        Assert.Contains("Nothing was compared", promoted.Errors, StringComparison.Ordinal);
        Assert.Null(Assert.Single(Registry.List(), model => model.IsCurrent).LastPromotion!.Comparison);
    }

    [Fact]
    public async Task AnIntentThatGotWorseMustBeOverruledByItsName()
    {
        var current = TinyShop.Good(_program.PathOf("good"));
        var worse = TinyShop.WithoutReturns(_program.PathOf("worse"));
        string[] promote = ["promote", _program.PathOf("worse"), "--test", _program.FileWith("test.csv", TinyShop.TestFile)];
        await IntentsAsync("promote", _program.PathOf("good"));

        foreach (var (overrule, code, says) in new (string[], int, string)[]
        {
            ([], 1, "significantly worse at all, returns"),
            (["--overrule"], 2, "--overrule"),
            (["--overrule", "all"], 1, "significantly worse at returns. "),
            (["--overrule", "returns", "--overrule", "price"], 2, "price is not significantly worse"),
            (["--overrule", "returns", "--overrule", "Returns"], 2, "Returns is no intent of the test file"),
        })
        {
            var refused = await IntentsAsync([.. promote, .. overrule]);
            Assert.Equal(code, refused.Code);
            Assert.Contains(says, refused.Errors, StringComparison.Ordinal);
            Assert.Equal(current, Registry.CurrentVersion);
        }

        Assert.Equal(0, (await IntentsAsync([.. promote, "--overrule", "returns", "--overrule", "all", "--by", "Dee"])).Code);
        var record = Assert.Single(Registry.List(), model => model.Model == worse).LastPromotion!;
        Assert.Equal(("Dee", current, "test.csv", 36), (record.By, record.Before, record.Test!.Name, record.Test.Rows));
        Assert.Equal(["returns", "all"], record.Overruled);
        Assert.Equal(12, record.Comparison!.Intents.Single(figures => figures.Intent == "returns").OnlyA);
    }

    [Theory]
    [InlineData("--overrule", "returns")]
    [InlineData("--without-test", "--overrule", "returns")]
    [InlineData("--without-test", "--test", "TEST")]
    [InlineData("--by", "\n")]
    public async Task OptionsThatDoNotFitTogetherEndWithTwo(params string[] options)
    {
        TinyShop.Good(_program.PathOf("good"));
        var test = _program.FileWith("test.csv", TinyShop.TestFile);

        Assert.Equal(2, (await IntentsAsync(["promote", _program.PathOf("good"), .. options.Select(option => option == "TEST" ? test : option)])).Code);
        Assert.Null(Registry.CurrentVersion);
    }

    [Fact]
    public async Task AFileThatACandidateWasTrainedOnTestsNothing()
    {
        var train = _program.FileWith("train.csv", TinyShop.TrainFile);
        await IntentsAsync("train", "--data", train, "--out", _program.PathOf("one"));

        var refused = await IntentsAsync("promote", _program.PathOf("one"), "--test", train);
        Assert.Equal(1, refused.Code);
        Assert.Contains("Name a test file that no model has seen", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await IntentsAsync("compare", _program.PathOf("one"), _program.PathOf("one"), "--test", train)).Code);
    }

    [Fact]
    public async Task ADamagedCurrentModelCanBeReplaced()
    {
        var test = _program.FileWith("test.csv", TinyShop.TestFile);
        var current = TinyShop.Good(_program.PathOf("one"));
        var next = TinyShop.Good(_program.PathOf("two"), seed: 2);
        await IntentsAsync("promote", _program.PathOf("one"));
        await File.WriteAllTextAsync(Path.Combine(Registry.CurrentDirectory!, "model.zip"), "not a model", TestContext.Current.CancellationToken);

        var promoted = await IntentsAsync("promote", _program.PathOf("two"), "--test", test);
        Assert.Equal((0, next), (promoted.Code, Registry.CurrentVersion));
        Assert.Contains("cannot be loaded", promoted.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await IntentsAsync("rollback")).Code);
        Assert.NotEqual(current, Registry.CurrentVersion);
    }

    [Fact]
    public async Task AChallengerIsSetReportedAndEnded()
    {
        var challenger = TinyShop.Good(_program.PathOf("two"), seed: 2);

        Assert.Equal(challenger, Text((await IntentsAsync("shadow", _program.PathOf("two"))).Json, "challenger"));
        Assert.True((await IntentsAsync("list")).Json.GetProperty("models")[0].GetProperty("is_challenger").GetBoolean());
        var report = await IntentsAsync("shadow", "report");
        Assert.Equal((0, challenger, 0), (report.Code, Text(report.Json, "challenger"), report.Json.GetProperty("turns").GetInt32()));
        Assert.Equal(challenger, Text((await IntentsAsync("shadow", "--off")).Json, "ended"));
        Assert.Null(Registry.ChallengerVersion);
        Assert.Equal(2, (await IntentsAsync("shadow")).Code);
        Assert.Equal(1, (await IntentsAsync("shadow", _program.PathOf("nowhere"))).Code);
    }

    [Fact]
    public async Task APromotionThatIsKilledLeavesTheOldModelOrTheNewOne()
    {
        string[] models = [TinyShop.Good(_program.PathOf("0")), TinyShop.Good(_program.PathOf("1"), seed: 2)];
        var clock = Stopwatch.StartNew();
        await IntentsAsync("promote", _program.PathOf("0"));
        var whole = clock.Elapsed;
        for (var round = 1; round <= 12; round++)
        {
            await _program.RunKilledAsync(whole * (0.4 + (0.05 * round)), "intents", "promote", _program.PathOf($"{round % 2}"), "--without-test");
            Assert.Contains(Registry.CurrentVersion, models);
            Assert.Equal(Registry.CurrentVersion, Registry.Load(Registry.CurrentVersion!).Card.Model);
        }

        Assert.Equal(0, (await IntentsAsync("promote", _program.PathOf("1"), "--without-test")).Code);
        Assert.Equal(models[1], Registry.CurrentVersion);
        Assert.All(Registry.List(), model => Assert.Null(model.Problem));
    }

    private ModelRegistry Registry => field ??= new ModelRegistry(Path.Combine(_program.Data, "models"));

    private Task<ProductQaProgram.Run> IntentsAsync(params string[] arguments) => _program.RunAsync(null, ["intents", .. arguments]);

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
