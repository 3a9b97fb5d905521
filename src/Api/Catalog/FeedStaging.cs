using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog;

/// <summary>
/// A throw-away file in which a feed is laid out before anything of the catalog changes: rows of one item group come together, and an id
/// that stands twice is found, however large the feed is.
/// </summary>
public sealed class FeedStaging : IDisposable
{
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _insert;

    public FeedStaging(string directory)
    {
        _file = Path.Combine(directory, $"import-{Guid.CreateVersion7():N}.db");
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        _connection.Open();
        _connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE row (line INTEGER PRIMARY KEY, sku TEXT NOT NULL, item_group TEXT NOT NULL, body TEXT NOT NULL)");
        _transaction = _connection.BeginTransaction();
        _insert = _connection.CreateCommand();
        _insert.Transaction = _transaction;
        _insert.CommandText = "INSERT INTO row (line, sku, item_group, body) VALUES ($line, $sku, $item_group, $body)";
        foreach (var name in (string[])["$line", "$sku", "$item_group", "$body"])
        {
            _insert.Parameters.AddWithValue(name, "");
        }
    }

    public void Add(FeedRow row)
    {
        _insert.Parameters["$line"].Value = row.Line;
        _insert.Parameters["$sku"].Value = row.Sku;
        _insert.Parameters["$item_group"].Value = row.GroupId;
        _insert.Parameters["$body"].Value = JsonSerializer.Serialize(row);
        _insert.ExecuteNonQuery();
    }

    /// <summary>Rejects every copy of an id that stands more than once.</summary>
    public List<RejectedRow> RejectDuplicates()
    {
        _connection.Execute("CREATE INDEX row_sku ON row (sku); CREATE INDEX row_group ON row (item_group, line)", transaction: _transaction);
        var rejected = _connection.Query<(long Line, string Sku)>(
            """
            SELECT line, sku FROM row WHERE sku IN (SELECT sku FROM row GROUP BY sku HAVING COUNT(*) > 1) ORDER BY line
            """,
            transaction: _transaction).Select(row => new RejectedRow(row.Line, $"The id '{row.Sku}' stands more than once: give every row an id of its own.")).ToList();
        _connection.Execute("DELETE FROM row WHERE sku IN (SELECT sku FROM row GROUP BY sku HAVING COUNT(*) > 1)", transaction: _transaction);
        return rejected;
    }

    /// <summary>The rows of each item group together, in the feed's order.</summary>
    public IEnumerable<List<FeedRow>> Groups()
    {
        var group = new List<FeedRow>();
        foreach (var body in _connection.Query<string>("SELECT body FROM row ORDER BY item_group, line", transaction: _transaction, buffered: false))
        {
            var row = JsonSerializer.Deserialize<FeedRow>(body)!;
            if (group.Count > 0 && group[0].GroupId != row.GroupId)
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
        File.Delete(_file);
    }
}
