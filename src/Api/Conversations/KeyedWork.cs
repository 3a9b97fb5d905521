using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ProductQA.Api.Conversations;

/// <summary>
/// Work that belongs to keys: one run at a time for each key, many keys at once. A key that is added while its run goes on is run
/// once more afterwards, so that nothing which came in meanwhile is overlooked.
/// </summary>
public sealed class KeyedWork(Func<string, CancellationToken, Task> run, int parallel)
{
    private readonly ConcurrentDictionary<string, bool> _again = new(StringComparer.Ordinal);
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();

    public void Add(string key)
    {
        if (_again.TryAdd(key, false))
        {
            _ready.Writer.TryWrite(key);
        }
        else if (!_again.TryUpdate(key, true, false) && !_again.ContainsKey(key))
        {
            Add(key);
        }
    }

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Enumerable.Range(0, parallel).Select(_ => Task.Run(() => TakeAsync(cancellationToken), cancellationToken)));

    /// <summary>Adds the keys that wait, at once and then every second, until cancelled: what no call told of is found by looking.</summary>
    public Task LookAsync(Func<List<string>> waiting, Action<Exception> failed, CancellationToken cancellationToken) => Rounds.RunAsync(
        TimeSpan.FromSeconds(1),
        TimeProvider.System,
        _ =>
        {
            waiting().ForEach(Add);
            return Task.CompletedTask;
        },
        failed,
        cancellationToken);

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        await foreach (var key in _ready.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await run(key, cancellationToken);
            }
            finally
            {
                Release(key);
            }
        }
    }

    private void Release(string key)
    {
        if (!_again.TryRemove(KeyValuePair.Create(key, false)))
        {
            _again[key] = false;
            _ready.Writer.TryWrite(key);
        }
    }
}
