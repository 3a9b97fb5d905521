using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Shop;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

public sealed class TypingIndicatorTests : IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(499);

    private readonly MovableTime _time = new(TestPage.Noon);
    private readonly PageRates _rates = new(Options.Create(new OutboxOptions()), TimeProvider.System);
    private GraphStandIn? _graph;
    private TestStore? _store;

    private GraphStandIn Graph => _graph!;

    private List<string?> Typed => [.. Graph.Actions.Where(call => call.Action == "typing_on").Select(call => call.Person)];

    public async ValueTask InitializeAsync() => (_graph, _store) = (await GraphStandIn.StartAsync(), await new SqliteEngine().OpenAsync());

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        await _store!.DisposeAsync();
        _rates.Dispose();
    }

    [Fact]
    public async Task Typing_is_shown_when_a_turn_takes_longer_than_half_a_second()
    {
        using var indicator = Indicator();
        using (indicator.Watch(Said(TestPage.Conversation("7001"))))
        {
            _time.Move(Moment);
            Assert.Empty(Typed);
            _time.Move(Moment);
            await Eventually.HoldsAsync(() => Typed.Count > 0, "typing is shown");
        }

        Assert.Equal("7001", Assert.Single(Typed));
    }

    [Fact]
    public async Task Typing_is_shown_again_before_Messenger_takes_it_away()
    {
        using var indicator = Indicator();
        using (indicator.Watch(Said(TestPage.Conversation("7001"))))
        {
            for (var times = 1; times <= 3; times++)
            {
                await Eventually.HoldsAsync(
                    () =>
                    {
                        _time.Move(TypingIndicator.Renewal);
                        return Typed.Count >= times;
                    },
                    $"typing is shown {times} times");
            }
        }
    }

    [Fact]
    public async Task The_message_is_marked_as_seen_when_its_turn_begins_and_a_quick_turn_shows_nothing_else()
    {
        using var indicator = Indicator();
        using (indicator.Watch(Said(TestPage.Conversation("7001"))))
        {
            _time.Move(Moment);
        }

        _time.Move(TimeSpan.FromMinutes(1));
        await Eventually.HoldsAsync(() => Graph.Actions.Count > 0, "it is marked as seen");
        Assert.Equal("mark_seen", Assert.Single(Graph.Actions).Action);
    }

    [Fact]
    public void Other_channels_what_the_shopper_did_not_do_and_a_service_without_Messenger_show_nothing()
    {
        using var indicator = Indicator();
        using var unconnected = Indicator(configured: false);
        using (indicator.Watch(Said("web:abc")))
        using (indicator.Watch(new InboxEvent(TestPage.Conversation("7001"), "paid", TestPage.Noon, new PaidInput("A1"))))
        using (unconnected.Watch(Said(TestPage.Conversation("7001"))))
        {
            _time.Move(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(0, Graph.Tries);
    }

    [Fact]
    public async Task A_failing_indicator_harms_nobody()
    {
        Graph.TroublesMeetTyping = true;
        Graph.Meet(new GraphTrouble.Error(500, 2), new GraphTrouble.Error(500, 2));
        using var indicator = Indicator();
        using (indicator.Watch(Said(TestPage.Conversation("7001"))))
        {
            _time.Move(TimeSpan.FromSeconds(1));
            await Eventually.HoldsAsync(() => Graph.Tries > 1, "the calls are made");
        }

        Assert.Empty(Graph.Actions);
    }

    private static InboxEvent Said(string conversation) => new(conversation, "m_1", TestPage.Noon, new TextInput("hello"));

    private TypingIndicator Indicator(bool configured = true)
    {
        var options = configured
            ? new MessengerOptions { AppSecret = TestPage.AppSecret, PageAccessToken = TestPage.AccessToken, VerifyToken = TestPage.VerifyToken, GraphBaseUrl = Graph.Address }
            : new MessengerOptions();
        var sendApi = new SendApi(new HttpClient(), Options.Create(options), Options.Create(new ServerOptions()), _rates);
        return new TypingIndicator(sendApi, new ConversationStore(_store!.Database), new PagePauseStore(_store.Database, _store.Commits), _time);
    }
}
