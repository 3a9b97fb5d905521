using System.Net;
using System.Text;
using ProductQA.Api.Ask;
using ProductQA.Api.Documents;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Tests.Documents;

/// <summary>From a document to what a shopper reads, through the whole service.</summary>
public sealed class DocumentAnswerTests : IAsyncLifetime
{
    private const string Question = "how often should I descale the harbor stoneware mug?";
    private const string Manual = "# Harbor mug\n\n## Descaling\n\nDescale the mug once a month with vinegar. Rinse it well.\n\n## Storage\n\nStore it upside down in a dry cupboard.\n";

    private MessengerApp? _app;

    private MessengerApp App => _app!;

    public async ValueTask InitializeAsync() => _app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Documents:AllowPrivateAddresses"] = "true" });

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    [Fact]
    public async Task A_manual_answers_with_its_words_and_its_place_and_is_silent_once_removed()
    {
        var product = (await AskAsync("how much is the harbor stoneware mug")).Products[0];
        Assert.True((await AskAsync(Question)).Abstained);
        var added = await AddAsync(Manual, "mug-manual.md", product);
        App.Get<PassageMaintenance>().CatchUp();

        await Eventually.HoldsAsync(() => !Ask(Question).Abstained, "the manual is quoted");
        var answer = await AskAsync(Question);

        Assert.Equal("The manual says: “Descale the mug once a month with vinegar.”", answer.Reply);
        Assert.Equal(("Descaling", "Descale the mug once a month with vinegar.", "document:mug-manual.md"), (answer.Evidence[0].Field, answer.Evidence[0].Value, answer.Evidence[0].Source));
        Assert.Equal((product, "passage"), (answer.Products[0], answer.Reason));
        Assert.True((await AskAsync("does the harbor stoneware mug come with a travel case made of cork?")).Abstained);

        Assert.True(await App.Get<DocumentDesk>().RemoveAsync(added.Id, Cancellation));
        App.Get<PassageMaintenance>().CatchUp();
        await Eventually.HoldsAsync(() => Ask(Question).Abstained, "the manual is no longer quoted");
    }

    [Fact]
    public async Task A_lost_or_damaged_index_is_built_anew_from_the_record()
    {
        var product = (await AskAsync("how much is the harbor stoneware mug")).Products[0];
        await AddAsync(Manual, "mug-manual.md", product);
        App.Get<PassageMaintenance>().CatchUp();
        var storage = App.Get<StorageOptions>();
        using var elsewhere = new ThrowAwayFolder();
        var copy = new StorageOptions { Directory = elsewhere.Path, Store = storage.Store };
        Directory.CreateDirectory(copy.PassagesDirectory);
        await File.WriteAllTextAsync(Path.Combine(copy.PassagesDirectory, "segments_1"), "nonsense", Cancellation);

        new PassageMaintenance(copy, App.Get<DocumentStore>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<PassageMaintenance>.Instance).CatchUp();

        using var index = PassageIndex.OpenRead(copy.PassagesDirectory);
        Assert.Equal(App.Get<DocumentStore>().Change, index.Stamp);
        Assert.NotEmpty(index.Find(product, "how often descale", null, 3));
    }

    [Fact]
    public async Task A_linked_document_is_fetched_kept_through_trouble_and_dropped_when_gone()
    {
        await using var server = await DocumentServer.StartAsync();
        var added = await App.Get<DocumentDesk>().AddAddressAsync(new Uri(server.Address, "/manual.md").ToString(), "", "ann", Cancellation);
        await Eventually.HoldsAsync(() => Found(added).State == DocumentStates.Ready, "it is fetched");

        server.Status = HttpStatusCode.BadGateway;
        server.Manual = "changed";
        await SettleAsync(added);
        Assert.Equal((DocumentStates.Ready, 1), (Found(added).State, Found(added).Failures));
        Assert.NotEmpty(App.Get<DocumentStore>().Passages(added.Id));

        server.Status = HttpStatusCode.NotFound;
        await SettleAsync(added);
        Assert.Equal(DocumentStates.Failed, Found(added).State);
        Assert.Contains("404", Found(added).Fault, StringComparison.Ordinal);
        Assert.Empty(App.Get<DocumentStore>().Passages(added.Id));
    }

    [Fact]
    public async Task A_file_of_the_same_name_replaces_the_one_before_and_a_bad_file_changes_nothing()
    {
        var first = await AddAsync("# A\n\nold words of the text", "care.md", "");
        var second = await AddAsync("# A\n\nnew words of the text", "care.md", "");
        Assert.Equal(first.Id, second.Id);

        await Assert.ThrowsAsync<DocumentException>(() => AddAsync("PK\u0003\u0004", "care.md", ""));

        Assert.Equal("new words of the text", Assert.Single(App.Get<DocumentStore>().Passages(first.Id)).Text);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => AddAsync("words", "care.md", "no-such-product"));
        Assert.Contains("no-such-product", refused.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<ShopDocument> AddAsync(string content, string name, string product)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await App.Get<DocumentDesk>().AddFileAsync(file, name, product, "ann", Cancellation);
    }

    private async Task SettleAsync(ShopDocument document)
    {
        var now = Found(document);
        await App.Get<DocumentDesk>().SettleAsync(now, await App.Get<DocumentFetcher>().FetchAsync(now, Cancellation), Cancellation);
    }

    private ShopDocument Found(ShopDocument document) => App.Get<DocumentStore>().Find(document.Id)!;

    private Task<AskAnswer> AskAsync(string question) => App.Get<AskDesk>().AskAsync(question, null, null, Cancellation);

    private AskAnswer Ask(string question) => AskAsync(question).GetAwaiter().GetResult();
}
