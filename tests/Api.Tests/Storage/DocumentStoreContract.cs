using ProductQA.Api.Documents;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Tests.Storage;

public abstract class DocumentStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private static readonly PassageText[] Passages = [new(1, "Cleaning", "Wipe it."), new(2, "", "Weight: 1 kg\nPower: 2 W 😀")];

    private DocumentStore Documents => field ??= new DocumentStore(Database);

    [Fact]
    public async Task A_document_comes_back_with_its_passages()
    {
        await SaveAsync(Made("d1"), Passages);

        var document = Documents.Find("d1")!;

        Assert.Equal((DocumentStates.Ready, 2, 1), (document.State, document.Passages, document.Change));
        Assert.Equal(Passages, Documents.Passages("d1"));
        Assert.Equal("d1", Documents.Uploaded("mug", "manual.pdf")?.Id);
        Assert.Equal(["d1"], Documents.List().Select(one => one.Id));
    }

    [Fact]
    public async Task Whatever_changes_takes_the_next_number()
    {
        Assert.Equal(0, Documents.Change);
        await SaveAsync(Made("d1"), Passages);
        await SaveAsync(Made("d2") with { Name = "b.pdf" }, Passages);
        await SaveAsync(Made("d1"), Passages[..1]);
        Assert.True(await Store.WriteAsync(write => DocumentWriter.Remove(write, "d2")));
        Assert.False(await Store.WriteAsync(write => DocumentWriter.Remove(write, "d2")));

        Assert.Equal([("d1", 3, DocumentStates.Ready), ("d2", 4, DocumentStates.Removed)], Documents.ChangedAfter(2).Select(one => (one.Id, one.Change, one.State)));
        Assert.Single(Documents.Passages("d1"));
        Assert.Empty(Documents.Passages("d2"));
        Assert.Null(Documents.Find("d2"));
        Assert.Equal(1, Documents.ReadyCount);
    }

    [Fact]
    public async Task Links_of_a_feed_are_noted_once_and_fetched_when_due()
    {
        var mug = Shelf.Mug() with { Documents = ["https://shop.example/files/mug%20care.pdf", "https://shop.example/"] };
        await Store.WriteAsync(write => DocumentWriter.Link(write, mug.Id, mug.Documents, TestPage.Noon));
        await Store.WriteAsync(write => DocumentWriter.Link(write, mug.Id, mug.Documents, TestPage.Noon + 5));

        Assert.Empty(Documents.Due(TestPage.Noon - 1));
        var due = Documents.Due(TestPage.Noon);
        Assert.Equal(["mug care.pdf", "shop.example"], due.Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.True(await Store.WriteAsync(write => DocumentWriter.Take(write, due[0], TestPage.Noon + 60)));
        Assert.False(await Store.WriteAsync(write => DocumentWriter.Take(write, due[0], TestPage.Noon + 60)));
        Assert.Single(Documents.Due(TestPage.Noon + 1));
    }

    [Fact]
    public async Task A_removed_link_can_come_again()
    {
        var mug = Shelf.Mug() with { Documents = ["https://shop.example/a.pdf"] };
        await Store.WriteAsync(write => DocumentWriter.Link(write, mug.Id, mug.Documents, TestPage.Noon));
        await Store.WriteAsync(write => DocumentWriter.Remove(write, Documents.Due(TestPage.Noon)[0].Id));
        Assert.Empty(Documents.Due(TestPage.Noon));

        await Store.WriteAsync(write => DocumentWriter.Link(write, mug.Id, mug.Documents, TestPage.Noon));

        Assert.Single(Documents.Due(TestPage.Noon));
        Assert.Single(Documents.OfFeed(""));
    }

    [Fact]
    public async Task What_can_no_longer_be_read_is_no_longer_quoted()
    {
        await SaveAsync(Made("d1"), Passages);
        await Store.WriteAsync(write => DocumentWriter.SaveUnread(write, Documents.Find("d1")! with { Fault = "It is a scan." }));

        var document = Documents.Find("d1")!;
        Assert.Equal((DocumentStates.Failed, "It is a scan.", 2), (document.State, document.Fault, document.Change));
        Assert.Empty(Documents.Passages("d1"));
    }

    private static ShopDocument Made(string id) => new() { Id = id, ProductId = "mug", Name = "manual.pdf", AddedBy = "ann", AddedAt = TestPage.Noon, State = DocumentStates.Waiting };

    private Task SaveAsync(ShopDocument document, IReadOnlyList<PassageText> passages) => Store.WriteAsync(write => DocumentWriter.SaveRead(write, document, passages));
}

public sealed class SqliteDocumentStoreTests() : DocumentStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresDocumentStoreTests(PostgresServer server) : DocumentStoreContract(server);
