using ProductQA.Api.Storage;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Documents;

/// <summary>The record of the documents and of their passages. Whatever changes a document takes the next number, so that indexes can follow.</summary>
public sealed class DocumentStore(Database database)
{
    private const string Columns = "id, product_id, name, address, etag, pages, passages, added_by, added_at, state, fault, failures, next_at, change";

    /// <summary>Number of the last change.</summary>
    public long Change => database.First<long>("SELECT number FROM document_change WHERE id = 1");

    /// <summary>How many documents there are to be quoted from.</summary>
    public long ReadyCount => database.First<long>("SELECT COUNT(*) FROM document WHERE state = 'ready'");

    /// <summary>Documents that are not removed, newest first, at most 500.</summary>
    public List<ShopDocument> List() => database.Query<ShopDocument>($"SELECT {Columns} FROM document WHERE state <> 'removed' ORDER BY added_at DESC, id DESC LIMIT 500");

    public ShopDocument? Find(string id) => database.First<ShopDocument>($"SELECT {Columns} FROM document WHERE id = @id AND state <> 'removed'", new { id });

    /// <summary>The uploaded document of this name, or nothing.</summary>
    public ShopDocument? Uploaded(string productId, string name) => database.First<ShopDocument>(
        $"SELECT {Columns} FROM document WHERE product_id = @productId AND name = @name AND address = '' AND state <> 'removed'", new { productId, name });

    /// <summary>The document of an address, or nothing.</summary>
    public ShopDocument? Linked(string productId, string address) => database.First<ShopDocument>(
        $"SELECT {Columns} FROM document WHERE product_id = @productId AND address = @address", new { productId, address });

    /// <summary>Documents that changed after a number, in the order of their changes, at most 100.</summary>
    public List<ShopDocument> ChangedAfter(long change) => database.Query<ShopDocument>(
        $"SELECT {Columns} FROM document WHERE change > @change ORDER BY change, id LIMIT 100", new { change });

    /// <summary>Linked documents that are to be fetched by now.</summary>
    public List<ShopDocument> Due(long now) => database.Query<ShopDocument>(
        $"SELECT {Columns} FROM document WHERE next_at IS NOT NULL AND next_at <= @now AND state <> 'removed' ORDER BY next_at LIMIT 20", new { now });

    /// <summary>Linked documents of the feed in pages, by id.</summary>
    public List<ShopDocument> OfFeed(string after) => database.Query<ShopDocument>(
        $"SELECT {Columns} FROM document WHERE added_by = 'feed' AND state <> 'removed' AND id > @after ORDER BY id LIMIT 200", new { after });

    public List<PassageText> Passages(string documentId) => [.. database.Query<PassageRow>(
        """
        SELECT page, heading, text FROM passage WHERE document_id = @documentId ORDER BY position
        """,
        new { documentId }).Select(row => new PassageText((int)row.Page, row.Heading, row.Text))];

    private sealed record PassageRow(long Page, string Heading, string Text);
}
