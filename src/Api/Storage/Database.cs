using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ProductQA.Api.Storage;

/// <summary>The record: SQLite in the data folder, or PostgreSQL. Hands out open connections; SQL stays in the subset that both speak.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly DbDataSource _source;

    public Database(StorageOptions options)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        IsPostgres = !string.IsNullOrWhiteSpace(options.Store);
        Directory.CreateDirectory(options.Directory);
        ConnectionString = IsPostgres ? options.Store! : SqliteAt(options.DatabaseFile);
        _source = IsPostgres ? NpgsqlDataSource.Create(ConnectionString) : new SqliteDataSource(ConnectionString);
    }

    public bool IsPostgres { get; }

    public string ConnectionString { get; }

    /// <summary>An open connection; the caller disposes it.</summary>
    public DbConnection Open() => _source.OpenConnection();

    public List<T> Query<T>(string sql, object? values = null)
    {
        using var connection = Open();
        return connection.Query<T>(sql, values).AsList();
    }

    /// <summary>Runs a statement in which "IN @list" stands for a list; PostgreSQL takes it as one array.</summary>
    public List<T> QueryList<T>(string sql, IReadOnlyList<string> list) =>
        Query<T>(IsPostgres ? sql.Replace("IN @list", "= ANY(@list)", StringComparison.Ordinal) : sql, new { list });

    public T? First<T>(string sql, object? values = null)
    {
        using var connection = Open();
        return connection.QueryFirstOrDefault<T>(sql, values);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>WAL lets readers go on while one writer commits; FULL means that a commit is on the disk before we say so.</summary>
    private static string SqliteAt(string file)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, Pooling = true }.ToString();
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        return connectionString;
    }

    private sealed class SqliteDataSource(string connectionString) : DbDataSource
    {
        public override string ConnectionString => connectionString;

        protected override DbConnection CreateDbConnection() => new SqliteConnection(connectionString);

        protected override DbConnection OpenDbConnection()
        {
            var connection = CreateDbConnection();
            connection.Open();
            connection.Execute("PRAGMA synchronous = FULL");
            return connection;
        }
    }
}
