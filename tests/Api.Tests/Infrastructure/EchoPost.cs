using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Posts echoes to the service's webhook as Meta does: signed, and again until it answers 200.</summary>
internal sealed class EchoPost(HttpClient service) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _atOnce = new(64);
    private long _open;
    private long _slowest;

    /// <summary>Echoes that the service has not taken yet.</summary>
    public long Open => Interlocked.Read(ref _open);

    /// <summary>The longest time that an echo took from its message to its 200.</summary>
    public TimeSpan Slowest => TimeSpan.FromTicks(Interlocked.Read(ref _slowest));

    public void Send(GraphCall call)
    {
        Interlocked.Increment(ref _open);
        var since = Stopwatch.StartNew();
        _ = Task.Run(() => DeliverAsync(call, since), _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        service.Dispose();
    }

    private async Task DeliverAsync(GraphCall call, Stopwatch since)
    {
        var envelope = MetaEvent.Envelope(MetaEvent.Echo(call.Person, call.MessageId, call.Metadata, call.Words, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()));
        while (!await TryAsync(envelope))
        {
            await Task.Delay(200, _stop.Token);
        }

        Interlocked.Decrement(ref _open);
        Interlocked.Exchange(ref _slowest, Math.Max(Interlocked.Read(ref _slowest), since.Elapsed.Ticks));
    }

    private async Task<bool> TryAsync(JsonObject envelope)
    {
        await _atOnce.WaitAsync(_stop.Token);
        try
        {
            using var request = SignedWebhook.Of(envelope);
            using var response = await service.SendAsync(request, _stop.Token);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        finally
        {
            _atOnce.Release();
        }
    }
}
