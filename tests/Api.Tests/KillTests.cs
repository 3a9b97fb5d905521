using System.Diagnostics;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Api.Tests.Kills;

namespace ProductQA.Api.Tests;

/// <summary>
/// The promise that a message which got its 200 is answered once, whatever is killed when: the built service runs as a process of its own
/// and is killed with SIGKILL again and again, while shoppers write and echoes come in.
/// </summary>
[Collection(OwnProcesses.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_killed_service_loses_no_message_answers_none_twice_and_keeps_every_order()
    {
        var plan = KillPlan.Chosen;
        var cancellation = TestContext.Current.CancellationToken;
        var clock = Stopwatch.StartNew();
        var door = new Door();
        using var folder = new ThrowAwayFolder();
        await using var graph = await GraphStandIn.StartAsync();
        var address = ServiceProcess.FreeAddress();
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(120) };
        graph.Echoes = new EchoPost(new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(120) });
        var settings = MessengerApp.Settings(folder.Path, graph);
        settings["Outbox:EchoGraceSeconds"] = "90";
        settings["Logging:LogLevel:Default"] = "Error";

        using var service = new KilledService(address, settings, client, door, plan.Seed);
        using var shoppers = new Shoppers(plan, client, door);
        var writing = shoppers.WriteAllAsync(cancellation);
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            service.Start();
            shoppers.Allow(plan.MessagesPerKill);
            await service.KillSomewhereAsync(() => shoppers.Taken, () => graph.Echoes.Open == 0, cancellation);
        }

        service.Start();
        shoppers.Allow(plan.Messages);
        await service.ReadyAsync(cancellation);
        await writing;
        using var record = new ServiceRecord(folder.File("productqa.db"));
        await DrainedAsync(record, graph);

        output.WriteLine($"{service.KillsWhileServing} kills at work and {service.KillsWhileStarting} while starting, in {clock.Elapsed.TotalSeconds:F0} s");
        output.WriteLine($"{plan.Messages} messages in {plan.Conversations} conversations; {shoppers.FailedPosts} posts tried again, {shoppers.SecondDeliveries} delivered twice");
        output.WriteLine($"{graph.Messages.Count} replies at Meta, {graph.Tries} calls, {record.Count("SELECT COUNT(*) FROM outbox WHERE attempts > 1")} replies tried more than once; the slowest echo was taken after {graph.Echoes.Slowest.TotalSeconds:F0} s");
        AssertEveryMessageIsHandled(plan, record);
        for (var shopper = 0; shopper < plan.Conversations; shopper++)
        {
            AssertConversation(plan, shopper, record, graph);
        }

        Assert.Equal(0, record.Count("SELECT COUNT(*) FROM outbox WHERE state <> 'sent'"));
        Assert.NotEqual(0, record.Count("SELECT COUNT(*) FROM policy"));
    }

    private static Task DrainedAsync(ServiceRecord record, GraphStandIn graph) => Eventually.HoldsAsync(
        () => graph.Echoes!.Open == 0
            && record.Count("SELECT COUNT(*) FROM inbox WHERE handled_at IS NULL") == 0
            && record.Count("SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending')") == 0,
        "everything handled and sent",
        seconds: 150);

    private static void AssertEveryMessageIsHandled(KillPlan plan, ServiceRecord record)
    {
        var expected = Enumerable.Range(0, plan.Conversations)
            .SelectMany(shopper => Enumerable.Range(0, plan.MessagesOfEach).Select(number => Shoppers.Mid(shopper, number))).ToHashSet();
        Assert.Equal(expected, record.HandledMids());
    }

    private static void AssertConversation(KillPlan plan, int shopper, ServiceRecord record, GraphStandIn graph)
    {
        var conversation = TestPage.Conversation(Shoppers.Person(shopper));
        var lines = record.Transcript(conversation);
        Assert.Equal(Enumerable.Range(0, lines.Count).Select(number => (long)number), lines.Select(line => line.Sequence));

        var starts = lines.Where(line => line.Author == "shopper" || line.Reasoned == 1).ToList();
        Assert.Equal(2 * plan.MessagesOfEach, starts.Count);
        for (var number = 0; number < plan.MessagesOfEach; number++)
        {
            Assert.Equal("shopper", starts[2 * number].Author);
            Assert.Contains($"Message {number} of {shopper}:", starts[2 * number].Body, StringComparison.Ordinal);
            Assert.Equal("bot", starts[(2 * number) + 1].Author);
        }

        var replies = lines.Where(line => line.Author == "bot").Select(line => line.Sequence).ToList();
        Assert.Equal(replies, record.Sent(conversation));
        Assert.Equal(replies, graph.Messages.Where(call => call.Conversation == conversation).Select(call => call.Sequence));
    }
}
