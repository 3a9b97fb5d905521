using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Delivers events as Meta does: in batches of up to 1,000, some more than once, in any order, and again until the 200 arrives.</summary>
internal sealed class MetaDelivery(MessengerApp app)
{
    private const int LargestBatch = 1000;
    private const int MostTries = 50;

    /// <summary>How many answers are lost on their way to Meta, which delivers again then.</summary>
    public int LostAnswers { get; set; }

    /// <summary>Events in one post.</summary>
    public int Batch { get; init; } = LargestBatch;

    /// <summary>How often each event is delivered.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Mixes the order; nothing: as given.</summary>
    public int? Seed { get; init; }

    public int Posts { get; private set; }

    public async Task DeliverAsync(IEnumerable<JsonObject> events)
    {
        var all = events.ToArray();
        Array.ForEach(all, app.Graph.Threads.Saw);
        var delivered = Enumerable.Repeat(all, Copies).SelectMany(copy => copy).ToArray();
        if (Seed is { } seed)
        {
            new Random(seed).Shuffle(delivered);
        }

        foreach (var batch in delivered.Chunk(Batch))
        {
            await PostAsync(MetaEvent.Envelope(batch));
        }
    }

    private async Task PostAsync(JsonObject envelope)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            Posts++;
            using var request = SignedWebhook.Of(envelope);
            if (await app.StatusAsync(request) == System.Net.HttpStatusCode.OK && LostAnswers-- <= 0)
            {
                return;
            }
        }

        Assert.Fail($"The service did not take a batch in {MostTries} tries.");
    }
}
