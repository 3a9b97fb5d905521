using System.Net;
using System.Net.Sockets;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Conversations;

[Collection("Messenger")]
public sealed class LateAnswerWorkerTests
{
    /// <summary>A language model that takes the call and never answers makes the turn slow.</summary>
    [Fact]
    public async Task A_shopper_whose_turn_is_stuck_reads_that_it_takes_a_moment_and_then_the_answer()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string>
        {
            ["Phrasing:Llm:Endpoint"] = $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/v1",
            ["Phrasing:Llm:Model"] = "silent",
            ["Phrasing:Llm:TimeoutMilliseconds"] = "6000",
            ["Conversations:AnswerWithinSeconds"] = "1",
        });

        await app.PostAsync(MetaEvent.Text("900", "m_900", "what is the weight of the trailhead 30 backpack?"));
        await app.SettledAsync();

        var words = app.Graph.Messages.ConvertAll(call => (string?)call.Message!["text"] ?? "");
        Assert.Equal("I need a moment to look that up. I'll write to you here as soon as I have it.", words[0]);
        Assert.Contains("1.1 kg", words[1], StringComparison.Ordinal);
        Assert.Equal([Authors.Bot, Authors.Shopper, Authors.Bot], app.Transcript("900").Select(message => message.Author));
    }
}
