using System.Data;
using System.Data.Common;
using Dapper;

namespace ProductQA.Api.Storage;

/// <summary>What a unit of work may do inside its transaction.</summary>
public sealed class Write(DbConnection connection, DbTransaction transaction)
{
    /// <summary>Runs a statement and says how many rows it changed.</summary>
    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);

    /// <summary>A statement to be run many times; the caller disposes it.</summary>
    public PreparedStatement Prepare(string sql, params ReadOnlySpan<(string Name, DbType Type)> values) => new(connection, transaction, sql, values);

    public List<T> Query<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction).AsList();

    public T? First<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(sql, values, transaction);
}
