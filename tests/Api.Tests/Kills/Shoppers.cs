using System.Globalization;
using System.Text.Json.Nodes;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Kills;

/// <summary>
/// Many shoppers who write numbered messages, and Meta between them and the service: each post is tried until its 200, the next message
/// of a shopper comes after it, some come two in one post, and some are delivered a second time.
/// </summary>
internal sealed class Shoppers(KillPlan plan, HttpClient service, Door door) : IDisposable
{
    private static readonly string[] Questions =
    [
        "how much does the desk lamp cost?", "is the blue mug dishwasher safe?", "what does the backpack weigh?", "is the power bank in stock?",
        "what colours do the running shoes come in?", "does the laptop have a touch screen?", "how tall is the bar stool?", "can I return an opened product?",
    ];

    /// <summary>An hour ago: the service runs on the real clock, and Messenger's window must be open.</summary>
    private readonly long _start = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - 3_600_000;
    private readonly SemaphoreSlim _allowance = new(0);
    private long _failedPosts;
    private long _taken;
    private long _secondDeliveries;

    /// <summary>Posts that got their 200.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    public long FailedPosts => Interlocked.Read(ref _failedPosts);

    public long SecondDeliveries => Interlocked.Read(ref _secondDeliveries);

    public static string Person(int shopper) => (7000 + shopper).ToString(CultureInfo.InvariantCulture);

    public static string Mid(int shopper, int number) => $"m_in_{shopper}_{number}";

    public static string Words(int shopper, int number) => $"Message {number} of {shopper}: {Questions[(shopper + number) % Questions.Length]}";

    public void Allow(int messages) => _allowance.Release(messages);

    public Task WriteAllAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, plan.Conversations).Select(shopper => Task.Run(() => WriteAsync(shopper, cancellationToken), cancellationToken)));

    public void Dispose() => _allowance.Dispose();

    private async Task WriteAsync(int shopper, CancellationToken cancellationToken)
    {
        for (var number = 0; number < plan.MessagesOfEach; number++)
        {
            await _allowance.WaitAsync(cancellationToken);
            var together = (shopper + number) % 9 == 0 && number + 1 < plan.MessagesOfEach;
            if (together)
            {
                await _allowance.WaitAsync(cancellationToken);
            }

            var envelope = together ? MetaEvent.Envelope(Event(shopper, number), Event(shopper, ++number)) : MetaEvent.Envelope(Event(shopper, number));
            await DeliverAsync(envelope, cancellationToken);
            if ((shopper + number) % 11 == 0)
            {
                Interlocked.Increment(ref _secondDeliveries);
                await DeliverAsync(envelope, cancellationToken);
            }
        }
    }

    private JsonObject Event(int shopper, int number) =>
        MetaEvent.Text(Person(shopper), Mid(shopper, number), Words(shopper, number), _start + (number * 1000L));

    private async Task DeliverAsync(JsonObject envelope, CancellationToken cancellationToken)
    {
        while (!await TryAsync(envelope, cancellationToken))
        {
            Interlocked.Increment(ref _failedPosts);
            await door.ReopenedAsync(cancellationToken);
        }

        Interlocked.Increment(ref _taken);
    }

    private async Task<bool> TryAsync(JsonObject envelope, CancellationToken cancellationToken)
    {
        try
        {
            using var request = SignedWebhook.Of(envelope);
            using var response = await service.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
