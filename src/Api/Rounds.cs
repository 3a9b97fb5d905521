using System.Diagnostics.CodeAnalysis;

namespace ProductQA.Api;

/// <summary>Work that the service repeats until it stops. A round that fails is told and the next one tries again: no fault of a round ends the service.</summary>
internal static class Rounds
{
    [SuppressMessage("Design", "CA1031", Justification = "The edge of every worker that repeats: a fault is told, and the next round tries again.")]
    public static async Task RunAsync(TimeSpan every, TimeProvider time, Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(every, time);
        do
        {
            try
            {
                await round(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                failed(fault);
            }
        }
        while (await clock.WaitForNextTickAsync(stoppingToken));
    }
}
