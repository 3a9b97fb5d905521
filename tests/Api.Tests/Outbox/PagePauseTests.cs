using ProductQA.Api.Alarms;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Outbox;

/// <summary>A page that Meta refuses is paused and an operator is told; its replies wait and go out in order once it is mended.</summary>
[Collection("Outbox")]
public sealed class PagePauseTests
{
    private const string Second = "2093847561";

    private static readonly Dictionary<string, string> Quick = new() { ["Outbox:ProbeSeconds"] = "1", ["Outbox:ThrottlePauseSeconds"] = "1" };

    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task A_token_that_ends_stops_the_page_until_it_is_mended()
    {
        await using var app = await MessengerApp.StartAsync();
        app.Graph.Pages.Revoke(TestPage.Id);
        await app.PostAsync([.. Enumerable.Range(0, 30).Select(person => MetaEvent.Text($"{person}", $"m_{person}", "hello", app.Time.Now))]);
        await HandledAsync(app);
        await Eventually.HoldsAsync(() => app.Get<AlarmStore>().Standing().Count == 1, "the alarm stands");

        var refused = app.Graph.Refusals.Count;
        Assert.InRange(refused, 1, 16);
        Assert.Equal((AlarmKinds.Token, TestPage.Id), (app.Get<AlarmStore>().Standing()[0].Kind, app.Get<AlarmStore>().Standing()[0].Subject));
        var told = await app.Client.GetStringAsync(Ready, TestContext.Current.CancellationToken);
        Assert.StartsWith("Degraded\n", told, StringComparison.Ordinal);
        Assert.Contains("Messenger__PageAccessToken", told, StringComparison.Ordinal);

        app.Time.Move(TimeSpan.FromSeconds(61));
        await Eventually.HoldsAsync(() => app.Graph.Refusals.Count > refused, "one message tries again");
        Assert.Equal(refused + 1, app.Graph.Refusals.Count);

        app.Graph.Pages.Mend(TestPage.Id);
        app.Time.Move(TimeSpan.FromSeconds(61));
        await app.SettledAsync();

        Assert.Empty(app.Get<AlarmStore>().Standing());
        Assert.Equal("Healthy", await app.Client.GetStringAsync(Ready, TestContext.Current.CancellationToken));
        Assert.All(Enumerable.Range(0, 30), person => AssertAllInOrder(app, $"{person}"));
        Assert.Single(app.Log.Named("LogPageStopped"));
    }

    [Theory]
    [InlineData(368, 0)]
    [InlineData(2022, 0)]
    [InlineData(10, 1893063)]
    [InlineData(10, 0)]
    [InlineData(230, 0)]
    [InlineData(200, 2018028)]
    [InlineData(190, 458)]
    public async Task What_an_operator_must_mend_raises_an_alarm_that_ends_with_the_next_send(int code, int subcode)
    {
        await using var app = await MessengerApp.StartAsync(Quick);
        app.Graph.Meet(new GraphTrouble.Error(400, code, subcode), new GraphTrouble.Error(400, code, subcode));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await Eventually.HoldsAsync(() => app.Get<AlarmStore>().Standing().Count == 1, "the alarm stands");
        await app.SettledAsync();

        Assert.Empty(app.Get<AlarmStore>().Standing());
        Assert.Single(app.Log.Named("LogPageStopped"));
        AssertAllInOrder(app, "1");
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(17, 0)]
    [InlineData(341, 0)]
    [InlineData(613, 0)]
    [InlineData(613, 2534040)]
    [InlineData(80006, 0)]
    public async Task A_page_that_sends_too_fast_rests_without_an_alarm(int code, int subcode)
    {
        await using var app = await MessengerApp.StartAsync(Quick);
        app.Graph.Meet(new GraphTrouble.Error(400, code, subcode));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await app.SettledAsync();

        AssertAllInOrder(app, "1");
        Assert.Empty(app.Log.Named("LogPageStopped"));
        Assert.Equal(0, app.Database.First<long>("SELECT COUNT(*) FROM page_pause"));
    }

    [Fact]
    public async Task A_page_rests_for_as_long_as_Meta_says()
    {
        await using var app = await MessengerApp.StartAsync(Quick);
        app.Graph.Headers["X-Business-Use-Case-Usage"] = """{"55":[{"type":"messenger","call_count":70,"estimated_time_to_regain_access":7}]}""";
        app.Graph.Meet(new GraphTrouble.Error(400, 80006));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await Eventually.HoldsAsync(() => app.Database.First<long>("SELECT COUNT(*) FROM page_pause") == 1, "the page rests");
        var until = app.Database.First<long>("SELECT until_at FROM page_pause");

        Assert.InRange(until - app.Time.Now, 6 * 60_000, 7 * 60_000);

        app.Graph.Headers.Clear();
        app.Time.Move(TimeSpan.FromMinutes(8));
        await app.SettledAsync();
        AssertAllInOrder(app, "1");
    }

    [Fact]
    public async Task Each_page_has_its_token_and_one_that_is_stopped_stops_no_other()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Messenger:Pages:0:Id"] = Second, ["Messenger:Pages:0:AccessToken"] = "EAAsecond" });
        app.Graph.Pages.Add(Second, "EAAsecond");
        app.Graph.Pages.Revoke(TestPage.Id);
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await app.PostAsync(Second, MetaEvent.Text("1", "m_2", "hello", app.Time.Now));
        await Eventually.HoldsAsync(() => app.Graph.Messages.Count > 0 && app.Get<AlarmStore>().Standing().Count > 0, "the second page sends, and the first raises an alarm");

        Assert.All(app.Graph.Messages, call => Assert.Equal(Second, call.Page));
        Assert.Equal(TestPage.Id, Assert.Single(app.Get<AlarmStore>().Standing()).Subject);
    }

    [Fact]
    public async Task A_page_without_a_token_raises_an_alarm_and_its_replies_wait()
    {
        await using var app = await MessengerApp.StartAsync();
        await app.PostAsync("55", MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await Eventually.HoldsAsync(() => app.Get<AlarmStore>().Standing().Count == 1, "the alarm stands");

        Assert.Contains("Messenger__Pages__0__AccessToken", app.Get<AlarmStore>().Standing()[0].Message, StringComparison.Ordinal);
        Assert.Equal(OutboxStates.Waiting, app.Get<OutboxStore>().Next("messenger:55:1")?.State);
        Assert.Equal(0, app.Graph.Tries);
    }

    [Fact]
    public async Task No_line_of_the_log_holds_a_token()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace", ["Outbox:ProbeSeconds"] = "1" });
        app.Graph.Meet(new GraphTrouble.Error(400, 190, 460), new GraphTrouble.Error(500, 2), new GraphTrouble.Drop(), new GraphTrouble.Error(400, 100));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now), MetaEvent.Text("2", "m_2", "hello", app.Time.Now));
        await Eventually.HoldsAsync(() => app.Graph.Messages.Count > 0, "something goes out");

        Assert.DoesNotContain(app.Log.Lines, line => line.Text.Contains(TestPage.AccessToken, StringComparison.Ordinal) || line.Text.Contains("access_token", StringComparison.Ordinal));
    }

    private static Task HandledAsync(MessengerApp app) =>
        Eventually.HoldsAsync(() => app.Database.First<long>("SELECT COUNT(*) FROM inbox WHERE handled_at IS NULL") == 0, "all events are handled");

    private static void AssertAllInOrder(MessengerApp app, string person)
    {
        var expected = app.Transcript(person).Where(message => message.Author == Authors.Bot).Select(message => message.Sequence).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, app.Graph.Messages.Where(call => call.Person == person).Select(call => call.Sequence));
    }
}
