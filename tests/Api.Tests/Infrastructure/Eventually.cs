using System.Diagnostics;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Waits for what must come about, long enough for a busy machine.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<bool> condition, string what, int seconds = 60)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed.TotalSeconds < seconds, $"Waited {seconds} seconds in vain: {what}.");
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}
