using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Meta's habits: batches of 1,000 events, duplicates, any order, late events, answers that are lost, a slow and a throttling Graph.</summary>
[Collection("Outbox")]
public sealed class MetaDeliveryTests
{
    [Fact]
    public async Task A_thousand_events_in_one_post_are_taken_within_five_seconds_and_handled_once()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Outbox:MessagesPerSecond"] = "300" });
        var events = Enumerable.Range(0, 1000).Select(number => (number % 10) switch
        {
            0 => MetaEvent.Text($"{number}", $"m_{number}", "thanks", app.Time.Now),
            1 => MetaEvent.From($"{number}", app.Time.Now, "reaction", new JsonObject { ["reaction"] = "love", ["action"] = "react", ["mid"] = $"m_{number}" }),
            _ => MetaEvent.From($"{number}", app.Time.Now, "delivery", new JsonObject { ["mids"] = new JsonArray($"m_{number}"), ["watermark"] = app.Time.Now }),
        });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await new MetaDelivery(app).DeliverAsync(events);

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
        Assert.Equal(1000, app.InboxCount());
        await app.SettledAsync();
        Assert.All(Enumerable.Range(0, 100), number => Assert.Single(Said(app, $"{number * 10}")));
    }

    [Fact]
    public async Task Duplicates_in_any_order_and_answers_that_are_lost_change_nothing()
    {
        await using var app = await MessengerApp.StartAsync();
        var delivery = new MetaDelivery(app) { Copies = 3, Seed = 20261128, LostAnswers = 2 };
        await delivery.DeliverAsync(
            from person in Enumerable.Range(1, 5)
            from number in Enumerable.Range(1, 6)
            select MetaEvent.Text($"{person}", $"m_{person}_{number}", $"thanks {number}", TestPage.Noon + number));
        await app.SettledAsync();

        Assert.Equal(3, delivery.Posts);
        Assert.All(Enumerable.Range(1, 5), person => Assert.Equal(Enumerable.Range(1, 6).Select(number => $"thanks {number}"), Said(app, $"{person}")));
        Assert.Equal(app.Graph.Messages.Count, app.Graph.Messages.Select(call => (call.Person, call.Metadata)).Distinct().Count());
    }

    [Fact]
    public async Task A_late_event_opens_the_window_for_what_is_left_of_it()
    {
        await using var app = await MessengerApp.StartAsync();
        app.Time.Move(TimeSpan.FromHours(25));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now - 3_600_000));
        await app.PostAsync(MetaEvent.Text("2", "m_2", "hello", TestPage.Noon));
        await app.SettledAsync();

        Assert.NotEmpty(app.Graph.Messages);
        Assert.All(app.Graph.Messages, call => Assert.Equal("1", call.Person));
        Assert.All(app.Get<OutboxStore>().NotOut(TestPage.Conversation("2")).Values, reason => Assert.Equal(WindowRules.WindowClosed, reason));
        Assert.Empty(app.Graph.Refusals);
    }

    [Fact]
    public async Task A_page_that_keeps_to_its_pace_is_never_throttled()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Outbox:MessagesPerSecond"] = "10" });
        app.Graph.MostPerSecond = 20;
        await new MetaDelivery(app).DeliverAsync(Hellos(app, 40));
        await app.SettledAsync();

        Assert.Empty(app.Graph.Refusals);
        Assert.All(Enumerable.Range(0, 40), person => AssertAllInOrder(app, $"{person}"));
    }

    [Fact]
    public async Task What_a_throttling_page_refuses_goes_out_later_in_order()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Outbox:MessagesPerSecond"] = "300", ["Outbox:ThrottlePauseSeconds"] = "1", ["Outbox:ProbeSeconds"] = "1" });
        app.Graph.MostPerSecond = 4;
        await new MetaDelivery(app).DeliverAsync(Hellos(app, 30));
        await app.SettledAsync();

        Assert.NotEmpty(app.Graph.Refusals);
        Assert.All(Enumerable.Range(0, 30), person => AssertAllInOrder(app, $"{person}"));
    }

    [Fact]
    public async Task A_slow_answer_holds_up_its_own_conversation_alone()
    {
        await using var app = await MessengerApp.StartAsync();
        app.Graph.Meet(new GraphTrouble.Slow(TimeSpan.FromSeconds(4)));
        await app.PostAsync(MetaEvent.Text("slow", "m_1", "hello", app.Time.Now));
        await Eventually.HoldsAsync(() => app.Database.First<long>("SELECT COUNT(*) FROM outbox WHERE state = 'sending'") == 1, "the slow call is on its way");
        await app.PostAsync(MetaEvent.Text("quick", "m_2", "hello", app.Time.Now));
        await app.SettledAsync();

        Assert.Equal("quick", app.Graph.Messages[0].Person);
        AssertAllInOrder(app, "slow");
    }

    private static IEnumerable<JsonObject> Hellos(MessengerApp app, int people) =>
        Enumerable.Range(0, people).Select(person => MetaEvent.Text($"{person}", $"m_{person}", "thanks", app.Time.Now));

    private static List<string> Said(MessengerApp app, string person) =>
        [.. app.Transcript(person).Where(message => message.Author == Authors.Shopper).Select(message => message.Reply.Text)];

    private static void AssertAllInOrder(MessengerApp app, string person)
    {
        var expected = app.Transcript(person).Where(message => message.Author == Authors.Bot).Select(message => message.Sequence).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, app.Graph.Messages.Where(call => call.Person == person).Select(call => call.Sequence));
    }
}
