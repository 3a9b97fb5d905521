using System.Data;
using System.Data.Common;
using Dapper;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Catalog;

/// <summary>What the record has already, copied aside so that a whole feed can be compared with it at once.</summary>
public sealed class KnownProducts
{
    private const string Gone =
        """
        FROM known WHERE feed = @feed AND NOT EXISTS (SELECT 1 FROM row WHERE row.item_group = known.id)
        """;

    private readonly StagingFile _file;

    public KnownProducts(StagingFile file)
    {
        _file = file;
        _file.Execute("CREATE TABLE known (id TEXT PRIMARY KEY, hash TEXT NOT NULL, feed TEXT NOT NULL) WITHOUT ROWID");
        _file.Execute("CREATE TABLE taken (sku TEXT PRIMARY KEY, feed TEXT NOT NULL) WITHOUT ROWID");
    }

    public void Read(Database database, string feed)
    {
        using var connection = database.Open();
        using var known = _file.Prepare("INSERT INTO known (id, hash, feed) VALUES (@id, @hash, @feed)", ("id", DbType.String), ("hash", DbType.String), ("feed", DbType.String));
        foreach (var (id, hash, of) in connection.Query<(string Id, string Hash, string Feed)>("SELECT id, hash, feed FROM product", buffered: false))
        {
            known.Execute(id, hash, of);
        }

        ReadTaken(connection, feed);
    }

    /// <summary>Number of the record's products of a feed.</summary>
    public long Of(string feed) => _file.Count("SELECT COUNT(*) FROM known WHERE feed = @feed", new { feed });

    /// <summary>Number of the record's products of a feed that the rows no longer have.</summary>
    public long GoneFrom(string feed) => _file.Count("SELECT COUNT(*) " + Gone, new { feed });

    /// <summary>Their ids.</summary>
    public List<string> IdsGoneFrom(string feed) => [.. _file.Stream<string>("SELECT id " + Gone, new { feed })];

    private void ReadTaken(DbConnection connection, string feed)
    {
        using var taken = _file.Prepare("INSERT INTO taken (sku, feed) VALUES (@sku, @feed)", ("sku", DbType.String), ("feed", DbType.String));
        foreach (var (sku, of) in connection.Query<(string Sku, string Feed)>(
            """
            SELECT variant.sku, product.feed FROM product JOIN variant ON variant.product_id = product.id WHERE product.feed NOT IN (@feed, 'sample')
            """,
            new { feed },
            buffered: false))
        {
            taken.Execute(sku, of);
        }
    }
}
