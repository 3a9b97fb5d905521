using System.Data;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Catalog;

/// <summary>The products that an import has to write, worked out to the last letter, so that the record's own transaction is short.</summary>
public sealed class ChangedProducts : IDisposable
{
    private readonly StagingFile _file;
    private readonly PreparedStatement _insert;

    public ChangedProducts(StagingFile file)
    {
        _file = file;
        _file.Execute("CREATE TABLE changed (id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, variants TEXT NOT NULL, hash TEXT NOT NULL, is_new INTEGER NOT NULL)");
        _insert = _file.Prepare(
            "INSERT INTO changed (id, title, body, variants, hash, is_new) VALUES (@id, @title, @body, @variants, @hash, @is_new)",
            ("id", DbType.String),
            ("title", DbType.String),
            ("body", DbType.String),
            ("variants", DbType.String),
            ("hash", DbType.String),
            ("is_new", DbType.Int64));
    }

    public void Add(StoredProduct product) =>
        _insert.Execute(product.Id, product.Title, product.Body, product.Variants, product.Hash, product.IsNew ? 1L : 0L);

    public IEnumerable<StoredProduct> All() => _file.Stream<Row>("SELECT id, title, body, variants, hash, is_new FROM changed ORDER BY rowid")
        .Select(row => new StoredProduct(row.Id, row.Title, row.Body, row.Variants, row.Hash, row.IsNew != 0));

    public void Dispose() => _insert.Dispose();

    private sealed record Row(string Id, string Title, string Body, string Variants, string Hash, long IsNew);
}
