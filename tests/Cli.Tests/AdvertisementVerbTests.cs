namespace ProductQA.Cli.Tests;

public sealed class AdvertisementVerbTests : IDisposable
{
    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task AdsAreLoadedListedAndWrittenAgain()
    {
        await ShopAsync();
        var file = _program.FileWith("ads.csv", "ad_id,product,greeting,campaign\n120210000000000001,A1,\"Hi, like it?\",Spring\n");

        var loaded = await _program.RunAsync(null, "ads", "import", file);
        var listed = await _program.RunAsync(null, "ads", "list");
        var written = await _program.RunAsync(null, "ads", "export", _program.PathOf("again.csv"));

        Assert.Equal((1, 1), (loaded.Json.GetProperty("added").GetInt32(), loaded.Json.GetProperty("ads").GetInt32()));
        Assert.Equal("Hi, like it?", listed.Json.GetProperty("ads")[0].GetProperty("greeting").GetString());
        Assert.Equal(1, written.Json.GetProperty("ads").GetInt32());
        Assert.Contains("120210000000000001,,,A1,\"Hi, like it?\",Spring", await File.ReadAllTextAsync(_program.PathOf("again.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileWithAWrongRowChangesNothingAndNamesTheRow()
    {
        await ShopAsync();
        var run = await _program.RunAsync(null, "ads", "import", _program.FileWith("ads.csv", "ad_id,product\n1,A1\n2,nowhere\n1.2E+17,A1\n"));

        Assert.Equal(1, run.Code);
        Assert.Contains("ad_id 2: there is no product or SKU 'nowhere'", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Line 4", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await _program.RunAsync(null, "ads", "list")).Json.GetProperty("ads").GetArrayLength());
    }

    [Fact]
    public async Task LinksNeedThePageAndSaySo()
    {
        await ShopAsync();
        var run = await _program.RunAsync(null, "messenger", "links", "--product", "A1");

        Assert.Equal(1, run.Code);
        Assert.Contains("Messenger__PageId", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonIsHandedOutAndDeleted()
    {
        await _program.RunAsync(null, "ask", "is the harbor stoneware mug loved by dragons?", "--conversation", "ann");

        var exported = await _program.RunAsync(null, "person", "export", "direct:ann", "--out", _program.PathOf("ann.json"));
        var deleted = await _program.RunAsync(null, "person", "delete", "direct:ann");
        var again = await _program.RunAsync(null, "person", "delete", "direct:ann");

        Assert.Equal(2, exported.Json.GetProperty("messages").GetInt32());
        Assert.Contains("loved by dragons", await File.ReadAllTextAsync(_program.PathOf("ann.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((2, 1), (deleted.Json.GetProperty("messages").GetInt32(), deleted.Json.GetProperty("questions").GetInt32()));
        Assert.Equal((1, "Nothing is stored of 'direct:ann'."), (again.Code, again.Errors.Trim()));
    }

    public void Dispose() => _program.Dispose();

    private Task ShopAsync() => _program.RunAsync(null, "catalog", "import", _program.FileWith("feed.tsv", "id\ttitle\tprice\tavailability\nA1\tBlue mug\t9.50 USD\tin_stock\n"));
}
