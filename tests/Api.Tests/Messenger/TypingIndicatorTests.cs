using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger;
using ProductQA.Api.Shop;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

public sealed class TypingIndicatorTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(499);

    [Fact]
    public async Task Typing_is_shown_when_a_turn_takes_longer_than_half_a_second()
    {
        await using var graph = await GraphStandIn.StartAsync();
        var time = new MovableTime(TestPage.Noon);

        using (Indicator(graph, time).Watch(TestPage.Conversation("7001")))
        {
            time.Move(Moment);
            Assert.Empty(graph.Actions);
            time.Move(Moment);
            await Eventually.HoldsAsync(() => graph.Actions.Count > 0, "typing is shown");
        }

        var action = Assert.Single(graph.Actions);
        Assert.Equal(("typing_on", "7001"), (action.Action, action.Person));
    }

    [Fact]
    public async Task A_quick_turn_shows_nothing()
    {
        await using var graph = await GraphStandIn.StartAsync();
        var time = new MovableTime(TestPage.Noon);

        using (Indicator(graph, time).Watch(TestPage.Conversation("7001")))
        {
            time.Move(Moment);
        }

        time.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(0, graph.Tries);
    }

    [Fact]
    public async Task Other_channels_and_a_service_without_Messenger_show_nothing()
    {
        await using var graph = await GraphStandIn.StartAsync();
        var time = new MovableTime(TestPage.Noon);

        using (Indicator(graph, time).Watch("web:abc"))
        using (Indicator(graph, time, configured: false).Watch(TestPage.Conversation("7001")))
        {
            time.Move(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(0, graph.Tries);
    }

    [Fact]
    public async Task A_failing_indicator_harms_nobody()
    {
        await using var graph = await GraphStandIn.StartAsync();
        graph.TroublesMeetTyping = true;
        graph.Meet(new GraphTrouble.Error(500, 2));
        var time = new MovableTime(TestPage.Noon);

        using (Indicator(graph, time).Watch(TestPage.Conversation("7001")))
        {
            time.Move(TimeSpan.FromSeconds(1));
            await Eventually.HoldsAsync(() => graph.Tries > 0, "the call is made");
        }

        Assert.Empty(graph.Actions);
    }

    private static TypingIndicator Indicator(GraphStandIn graph, TimeProvider time, bool configured = true)
    {
        var options = configured
            ? new MessengerOptions { AppSecret = TestPage.AppSecret, PageAccessToken = TestPage.AccessToken, VerifyToken = TestPage.VerifyToken, GraphBaseUrl = graph.Address }
            : new MessengerOptions();
        return new TypingIndicator(new SendApi(new HttpClient(), Options.Create(options), Options.Create(new ServerOptions())), time);
    }
}
