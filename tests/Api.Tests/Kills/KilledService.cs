using System.Diagnostics;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Kills;

/// <summary>The service on one address and one data folder, killed at random moments and started again at once.</summary>
internal sealed class KilledService(Uri address, IReadOnlyDictionary<string, string> settings, HttpClient client, Door door, int seed) : IDisposable
{
    private static readonly Uri Handshake = new(
        $"{SignedWebhook.Path}?hub.mode=subscribe&hub.verify_token={Uri.EscapeDataString(TestPage.VerifyToken)}&hub.challenge=1", UriKind.Relative);

    private readonly Random _random = new(seed);
    private ServiceProcess? _running;

    public int KillsWhileStarting { get; private set; }

    public int KillsWhileServing { get; private set; }

    public void Start()
    {
        _running?.Dispose();
        _running = ServiceProcess.Start(address, settings);
    }

    /// <summary>
    /// Three of four kills hit the service at work, a moment after it took a message; the fourth hits it while it starts. Now and then it
    /// gets the time to take all echoes: one that is older than the grace settles nothing any more.
    /// </summary>
    public async Task KillSomewhereAsync(Func<long> messagesTaken, Func<bool> echoesTaken, CancellationToken cancellationToken)
    {
        if (_random.Next(4) == 0)
        {
            KillsWhileStarting++;
            await Task.Delay(_random.Next(1500), cancellationToken);
        }
        else
        {
            KillsWhileServing++;
            var before = messagesTaken();
            await ReadyAsync(cancellationToken);
            await Eventually.HoldsAsync(() => messagesTaken() > before, "a message taken");
            await Task.Delay(_random.Next(500), cancellationToken);
            if (KillsWhileServing % 3 == 0)
            {
                await Eventually.HoldsAsync(echoesTaken, "all echoes taken");
            }
        }

        DemandAlive();
        door.Close();
        _running!.Kill();
    }

    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync(cancellationToken))
        {
            DemandAlive();
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(5), $"The service did not start within 5 minutes:\n{_running!.Output}");
            await Task.Delay(50, cancellationToken);
        }

        door.Open();
    }

    public void Dispose() => _running?.Dispose();

    private void DemandAlive() => Assert.False(_running!.HasExited, $"The service ended by itself:\n{_running!.Output}");

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(Handshake, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
