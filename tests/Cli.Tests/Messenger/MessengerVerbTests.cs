using System.Text.Json;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Cli.Tests.Messenger;

/// <summary><c>messenger setup</c> and <c>messenger check</c> as an operator runs them.</summary>
public sealed class MessengerVerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task APageIsSetUpOnceAndThenFoundInOrder()
    {
        await using var meta = await MetaDoor.OpenAsync(_program);
        await _program.RunAsync(null, "catalog", "import", _program.FileWith("feed.tsv", "id\ttitle\tprice\tavailability\nA1\tBlue kettle\t9.50 USD\tin_stock\n"));

        var shown = await _program.RunAsync(null, "messenger", "setup", "--dry-run");
        var made = await _program.RunAsync(null, "messenger", "setup", "--page", TestPage.Id);
        var again = await _program.RunAsync(null, "messenger", "setup");
        var check = await _program.RunAsync(null, "messenger", "check");

        Assert.Equal((0, 0, 0, 0), (shown.Code, made.Code, again.Code, check.Code));
        Assert.Equal((true, false), (shown.Json.GetProperty("dry_run").GetBoolean(), First(shown).GetProperty("done").GetBoolean()));
        Assert.Equal("How much is the Blue kettle?", First(made).GetProperty("profile").GetProperty("ice_breakers")[0].GetProperty("call_to_actions")[0].GetProperty("question").GetString());
        Assert.Equal((2, 0), (meta.Desk.Of(TestPage.Id).Sets, First(again).GetProperty("subscribe").GetArrayLength()));
        Assert.Equal((TestPage.Id, "Harbor Outfitters"), (First(check).GetProperty("page").GetString(), First(check).GetProperty("name").GetString()));
        Assert.All(First(check).GetProperty("checks").EnumerateArray(), line => Assert.NotEqual(JsonValueKind.False, line.GetProperty("ok").ValueKind));
    }

    [Fact]
    public async Task AFaultEndsTheCheckWithOneAndItsCureAndNoToken()
    {
        await using var meta = await MetaDoor.OpenAsync(_program);
        meta.Pages.Revoke(TestPage.Id);

        var check = await _program.RunAsync(null, "messenger", "check");
        var setup = await _program.RunAsync(null, "messenger", "setup");

        Assert.Equal((1, 1), (check.Code, setup.Code));
        Assert.Contains("Make a new page access token", First(check).GetProperty("checks")[0].GetProperty("cure").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestPage.AccessToken, check.Output + check.Errors + setup.Output + setup.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPage.AppSecret, check.Output + check.Errors + setup.Output + setup.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutMetaTheCheckSaysThatAndEndsWithOne()
    {
        await using (await MetaDoor.OpenAsync(_program))
        {
        }

        var check = await _program.RunAsync(null, "messenger", "check");

        Assert.Equal(1, check.Code);
        Assert.Contains("could not be reached", First(check).GetProperty("checks")[0].GetProperty("cure").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("setup")]
    public async Task WithoutAPageOrWithAnUnknownOneTheCureIsNamed(string verb)
    {
        var bare = await _program.RunAsync(null, "messenger", verb);
        await using var meta = await MetaDoor.OpenAsync(_program);
        var unknown = await _program.RunAsync(null, "messenger", verb, "--page", "999");
        _program.Settings["Messenger__ApiVersion"] = "26";
        var bad = await _program.RunAsync(null, "messenger", verb);

        Assert.Equal((1, 1, 1), (bare.Code, unknown.Code, bad.Code));
        Assert.Contains("Messenger__PageAccessToken", bare.Errors, StringComparison.Ordinal);
        Assert.Contains(TestPage.Id, unknown.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Messenger__ApiVersion is '26'", bad.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();

    private static JsonElement First(ProductQaProgram.Run run) => run.Json.GetProperty("pages")[0];
}
