using Dapper;
using Microsoft.Data.Sqlite;

namespace ProductQA.Api.Tests.Kills;

/// <summary>What the service left in its database, read from outside.</summary>
internal sealed class ServiceRecord : IDisposable
{
    private readonly SqliteConnection _connection;

    public ServiceRecord(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString());
        _connection.Open();
    }

    public long Count(string sql) => _connection.QuerySingle<long>(sql);

    /// <summary>Ids of the messages that were handled.</summary>
    public HashSet<string> HandledMids() => [.. _connection.Query<string>("SELECT id FROM inbox WHERE id LIKE 'm_in_%' AND handled_at IS NOT NULL")];

    public List<RecordedLine> Transcript(string conversation) =>
        [.. _connection.Query<RecordedLine>(
            "SELECT sequence, author, body, trace IS NOT NULL AS reasoned FROM message WHERE conversation = @conversation ORDER BY sequence",
            new { conversation })];

    public List<long> Sent(string conversation) =>
        [.. _connection.Query<long>("SELECT sequence FROM outbox WHERE conversation = @conversation AND state = 'sent' ORDER BY sequence", new { conversation })];

    public void Dispose() => _connection.Dispose();
}

/// <summary>A line of a transcript; a turn's first reply carries the reason of the turn.</summary>
internal sealed record RecordedLine(long Sequence, string Author, string Body, long Reasoned);
