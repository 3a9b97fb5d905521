using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Catalog;

/// <summary>A throw-away SQLite file beside the record, in which an import works things out before anything of the catalog changes: memory does not grow with the feed. For one thread at a time.</summary>
public sealed class StagingFile : IDisposable
{
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    /// <summary>Makes the file, and clears away what an import that was killed left: only one runs in a folder at a time.</summary>
    public StagingFile(string directory)
    {
        foreach (var left in Directory.EnumerateFiles(directory, "import-*.db"))
        {
            File.Delete(left);
        }

        _file = Path.Combine(directory, $"import-{Guid.CreateVersion7():N}.db");
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        _connection.Open();
        _connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768");
        _transaction = _connection.BeginTransaction();
    }

    public void Execute(string sql, object? values = null) => _connection.Execute(sql, values, _transaction);

    /// <summary>Rows as they are read, without holding them.</summary>
    public IEnumerable<T> Stream<T>(string sql, object? values = null) => _connection.Query<T>(sql, values, _transaction, buffered: false);

    public long Count(string sql, object? values = null) => _connection.ExecuteScalar<long>(sql, values, _transaction);

    public PreparedStatement Prepare(string sql, params ReadOnlySpan<(string Name, DbType Type)> values) => new(_connection, _transaction, sql, values);

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
        File.Delete(_file);
    }
}
