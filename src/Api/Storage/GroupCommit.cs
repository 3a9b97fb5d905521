using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace ProductQA.Api.Storage;

/// <summary>
/// The one way to write. Units of work that wait at the same time share one transaction, and so one wait for the disk; each runs inside a
/// savepoint, so that one which fails takes nothing of the others with it. A task that ended well means that its work is durable.
/// </summary>
public sealed class GroupCommit : IAsyncDisposable
{
    private const int LargestGroup = 256;
    private const string Savepoint = "unit";

    private readonly Database _database;
    private readonly Channel<Unit> _waiting = Channel.CreateBounded<Unit>(
        new BoundedChannelOptions(10_000) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly Task _writer;

    public GroupCommit(Database database)
    {
        _database = database;
        _writer = Task.Factory.StartNew(WriteGroups, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Runs the work in a transaction and comes back when it is durable.</summary>
    public async Task<T> WriteAsync<T>(Func<Write, T> work, CancellationToken cancellationToken)
    {
        T result = default!;
        var unit = new Unit(write => result = work(write));
        await _waiting.Writer.WriteAsync(unit, cancellationToken);
        await unit.Done.Task;
        return result;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<Write> work, CancellationToken cancellationToken) =>
        WriteAsync(
            write =>
            {
                work(write);
                return true;
            },
            cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writer;
    }

    private void WriteGroups()
    {
        var group = new List<Unit>();
        while (WaitForUnit())
        {
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var unit))
            {
                group.Add(unit);
            }

            Commit(group);
            group.Clear();
        }
    }

    private bool WaitForUnit() => _waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong belongs to the callers that wait, not to the writer.")]
    private void Commit(List<Unit> group)
    {
        try
        {
            using var connection = _database.Open();
            using var transaction = connection.BeginTransaction();
            var write = new Write(connection, transaction);
            foreach (var unit in group)
            {
                transaction.Save(Savepoint);
                if (!unit.Try(write))
                {
                    transaction.Rollback(Savepoint);
                }

                transaction.Release(Savepoint);
            }

            transaction.Commit();
            group.ForEach(unit => unit.Settle());
        }
        catch (Exception fault)
        {
            group.ForEach(unit => unit.Done.TrySetException(fault));
        }
    }

    private sealed class Unit(Action<Write> work)
    {
        private Exception? _fault;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [SuppressMessage("Design", "CA1031", Justification = "The fault is handed to the caller that waits for this unit.")]
        public bool Try(Write write)
        {
            try
            {
                work(write);
                return true;
            }
            catch (Exception fault)
            {
                _fault = fault;
                return false;
            }
        }

        public void Settle()
        {
            if (_fault is null)
            {
                Done.TrySetResult();
            }
            else
            {
                Done.TrySetException(_fault);
            }
        }
    }
}
