using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace ProductQA.Api.Storage;

/// <summary>A statement that the database has understood once and runs for row after row.</summary>
public sealed class PreparedStatement : IDisposable
{
    private readonly DbCommand _command;

    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants beside their callers; values come as parameters.")]
    public PreparedStatement(DbConnection connection, DbTransaction transaction, string sql, ReadOnlySpan<(string Name, DbType Type)> values)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
        foreach (var (name, type) in values)
        {
            var parameter = _command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = ("@" + name, type);
            _command.Parameters.Add(parameter);
        }

        _command.Prepare();
    }

    /// <summary>Runs it with values or nothing, in the order in which they were named.</summary>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
