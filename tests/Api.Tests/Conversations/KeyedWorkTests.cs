using System.Collections.Concurrent;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Conversations;

public sealed class KeyedWorkTests
{
    [Fact]
    public async Task A_key_runs_once_at_a_time_and_sees_everything_that_was_added()
    {
        var keys = Enumerable.Range(0, 20).Select(number => $"key {number}").ToList();
        var waiting = keys.ToDictionary(key => key, _ => new ConcurrentQueue<int>());
        var running = new ConcurrentDictionary<string, bool>();
        var overlaps = 0;
        var seen = 0;
        var work = new KeyedWork(RunAsync, 8);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = work.RunAsync(stop.Token);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(adder => Task.Run(
            () =>
            {
                for (var number = 0; number < 2000; number++)
                {
                    var key = keys[(number + adder) % keys.Count];
                    waiting[key].Enqueue(number);
                    work.Add(key);
                }
            },
            stop.Token)));
        await Eventually.HoldsAsync(() => Volatile.Read(ref seen) == 8000, "all work is done");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.Equal(0, overlaps);

        async Task RunAsync(string key, CancellationToken cancellationToken)
        {
            if (!running.TryAdd(key, true))
            {
                Interlocked.Increment(ref overlaps);
            }

            while (waiting[key].TryDequeue(out _))
            {
                Interlocked.Increment(ref seen);
                await Task.Yield();
            }

            running.TryRemove(key, out _);
        }
    }
}
