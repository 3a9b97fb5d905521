using System.Globalization;
using System.Net;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Api.Tests.Kills;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>
/// Every event that Meta documents, whole and damaged, signed and posted to the built service in a process of its own: 6,000 bodies by
/// default, as many as PRODUCTQA_FUZZ_BODIES says otherwise. No server error, no crash, and memory that stays.
/// </summary>
[Collection(OwnProcesses.Name)]
public sealed class WebhookFuzzTests(ITestOutputHelper output)
{
    private const int Rounds = 5;
    private const long Growth = 96 * 1024 * 1024;

    private static readonly int Bodies = int.Parse(Environment.GetEnvironmentVariable("PRODUCTQA_FUZZ_BODIES") ?? "6000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_body_ends_in_a_server_error_or_a_crash_and_memory_stays()
    {
        using var folder = new ThrowAwayFolder();
        await using var graph = await GraphStandIn.StartAsync();
        graph.ChecksPage = false;
        var address = ServiceProcess.FreeAddress();
        var settings = MessengerApp.Settings(folder.Path, graph);
        settings["Logging:LogLevel:Default"] = "None";
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        using var service = ServiceProcess.Start(address, settings);
        await Eventually.HoldsAsync(() => Answers(client), "the service answers", seconds: 300);

        var memory = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            await PostAsync(client, round);
            Assert.False(service.HasExited, service.Output);
            memory.Add(service.Memory);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(round + 1) * Bodies / Rounds} bodies, {memory[^1] / 1024 / 1024} MB"));
        }

        Assert.True(memory[^1] < memory[1] + Growth, "The service's memory grows.");
    }

    [Fact]
    public async Task Every_event_undamaged_is_taken_and_none_fails_its_turn()
    {
        await using var app = await MessengerApp.StartAsync();
        for (var number = 0; number < EventSamples.Count; number++)
        {
            using var request = SignedWebhook.Of(EventSamples.Body(number, $"m_{number}", $"{8000 + number}"));
            Assert.Equal(HttpStatusCode.OK, await app.StatusAsync(request));
        }

        await app.SettledAsync();

        Assert.Empty(app.Log.Named("LogTurnFailed"));
    }

    private static async Task PostAsync(HttpClient client, int round)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(round * Bodies / Rounds, Bodies / Rounds), options, async (number, cancellationToken) =>
        {
            var whole = EventSamples.Body(number);
            var body = number % 10 == 0 ? whole : HostileBodies.Mutate(whole, new Random(number));
            using var request = SignedWebhook.Of(body);
            using var response = await client.SendAsync(request, cancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{response.StatusCode} to body {number}: {Convert.ToBase64String(body)}");
        });
    }

    private static bool Answers(HttpClient client)
    {
        try
        {
            using var response = client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
