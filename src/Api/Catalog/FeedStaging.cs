using System.Data;
using System.Text.Json;
using ProductQA.Api.Storage;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog;

/// <summary>The rows of a feed, laid out aside: rows of one item group come together, and an id that stands twice is found, however large the feed is.</summary>
public sealed class FeedStaging : IDisposable
{
    private readonly StagingFile _file;
    private readonly PreparedStatement _insert;

    public FeedStaging(StagingFile file)
    {
        _file = file;
        _file.Execute("CREATE TABLE row (line INTEGER PRIMARY KEY, sku TEXT NOT NULL, item_group TEXT NOT NULL, body BLOB NOT NULL)");
        _insert = _file.Prepare(
            "INSERT INTO row (line, sku, item_group, body) VALUES (@line, @sku, @item_group, @body)",
            ("line", DbType.Int64),
            ("sku", DbType.String),
            ("item_group", DbType.String),
            ("body", DbType.Binary));
    }

    public void Add(FeedRow row) => _insert.Execute(row.Line, row.Sku, row.GroupId, JsonSerializer.SerializeToUtf8Bytes(row));

    /// <summary>Rejects every copy of an id that stands more than once.</summary>
    public IEnumerable<RejectedRow> RejectDuplicates()
    {
        _file.Execute("CREATE INDEX row_sku ON row (sku)");
        _file.Execute("CREATE INDEX row_group ON row (item_group, line)");
        return Reject(
            """
            SELECT line, sku AS id, '' AS feed FROM row WHERE sku IN (SELECT sku FROM row GROUP BY sku HAVING COUNT(*) > 1) ORDER BY line
            """,
            fault => $"The id '{fault.Id}' stands more than once: give every row an id of its own.");
    }

    /// <summary>Rejects rows whose id or item group another feed's product has: the two would overwrite each other.</summary>
    public IEnumerable<RejectedRow> RejectTaken(string feed) => Reject(
        """
        SELECT line, id, feed FROM (
            SELECT row.line AS line, row.item_group AS id, known.feed AS feed FROM row JOIN known ON known.id = row.item_group
            WHERE known.feed NOT IN (@feed, 'sample')
            UNION
            SELECT row.line AS line, row.sku AS id, taken.feed AS feed FROM row JOIN taken ON taken.sku = row.sku) AS fault
        GROUP BY line ORDER BY line
        """,
        fault => $"The id '{fault.Id}' is in the feed '{fault.Feed}' already: give the item another id, or take it out of one of the feeds.",
        new { feed });

    /// <summary>The rows of each item group together, in the feed's order, with the hash of the product that the record has.</summary>
    public IEnumerable<StagedGroup> Groups()
    {
        StagedGroup? group = null;
        foreach (var (body, hash) in _file.Stream<(byte[] Body, string? Hash)>(
            "SELECT row.body, known.hash FROM row LEFT JOIN known ON known.id = row.item_group ORDER BY row.item_group, row.line"))
        {
            var row = JsonSerializer.Deserialize<FeedRow>(body)!;
            if (group is not null && group.Rows[0].GroupId != row.GroupId)
            {
                yield return group;
                group = null;
            }

            group ??= new StagedGroup([], hash);
            group.Rows.Add(row);
        }

        if (group is not null)
        {
            yield return group;
        }
    }

    public void Dispose() => _insert.Dispose();

    private List<RejectedRow> Reject(string sql, Func<(long Line, string Id, string Feed), string> sentence, object? values = null)
    {
        var rejected = _file.Stream<(long Line, string Id, string Feed)>(sql, values).Select(fault => new RejectedRow(fault.Line, sentence(fault))).ToList();
        using var delete = _file.Prepare("DELETE FROM row WHERE line = @line", ("line", DbType.Int64));
        rejected.ForEach(row => delete.Execute(row.Line));
        return rejected;
    }
}

/// <summary>Rows of one product.</summary>
/// <param name="Rows">At least one.</param>
/// <param name="Hash">Hash of the product as the record has it; nothing for a new one.</param>
public sealed record StagedGroup(List<FeedRow> Rows, string? Hash);
