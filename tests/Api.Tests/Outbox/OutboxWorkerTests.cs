using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Outbox;

/// <summary>What becomes of replies when Messenger has its troubles.</summary>
[Collection("Outbox")]
public sealed class OutboxWorkerTests
{
    private static readonly Dictionary<string, string> Impatient = new()
    {
        ["Outbox:SendTimeoutSeconds"] = "1",
        ["Outbox:EchoGraceSeconds"] = "3",
        ["Outbox:ThrottlePauseSeconds"] = "1",
        ["Outbox:ProbeSeconds"] = "1",
    };

    [Fact]
    public async Task Replies_of_many_conversations_keep_the_order_of_each()
    {
        await using var app = await MessengerApp.StartAsync(Impatient);
        app.Graph.Meet([.. Enumerable.Range(0, 15).Select(number => new GraphTrouble.Error(number % 2 == 0 ? 500 : 400, number % 2 == 0 ? 2 : 613))]);
        for (var number = 0; number < 10; number++)
        {
            await app.PostAsync([.. Enumerable.Range(0, 8).Select(person => MetaEvent.Text($"{person}", $"m_{person}_{number}", "hello", TestPage.Noon + number))]);
        }

        await app.SettledAsync();

        Assert.All(Enumerable.Range(0, 8), person => AssertAllInOrder(app, $"{person}"));
    }

    [Theory]
    [InlineData(500, 2)]
    [InlineData(500, 1)]
    [InlineData(400, 1200)]
    public async Task What_passes_is_tried_again(int status, int code)
    {
        await using var app = await MessengerApp.StartAsync();
        app.Graph.Meet(new GraphTrouble.Error(status, code), new GraphTrouble.Error(status, code));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello"));
        await app.SettledAsync();

        AssertAllInOrder(app, "1");
        Assert.Equal(3, app.Database.First<long>("SELECT MAX(attempts) FROM outbox"));
    }

    [Theory]
    [InlineData(100, 2018001)]
    [InlineData(100, 33)]
    [InlineData(100, 0)]
    public async Task What_can_never_go_out_is_given_up_and_lets_the_next_through(int code, int subcode)
    {
        await using var app = await MessengerApp.StartAsync();
        app.Graph.Meet(new GraphTrouble.Error(400, code, subcode));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello"));
        await app.SettledAsync();
        await app.PostAsync(MetaEvent.Text("1", "m_2", "hello"));
        await app.SettledAsync();

        Assert.Equal(1, app.Database.First<long>("SELECT COUNT(*) FROM outbox WHERE state = 'failed'"));
        Assert.Contains($"{code}/{subcode}", app.Database.First<string>("SELECT error FROM outbox WHERE state = 'failed'"), StringComparison.Ordinal);
        Assert.NotEmpty(app.Graph.Messages);
    }

    [Fact]
    public async Task A_reply_that_was_taken_before_the_connection_broke_is_settled_by_its_echo()
    {
        await using var app = await MessengerApp.StartAsync();
        app.SendEchoes();
        app.Graph.Meet(new GraphTrouble.TakeAndDrop());
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello"));
        await app.SettledAsync();

        AssertAllInOrder(app, "1");
        Assert.Equal(app.Graph.Messages[0].MessageId, app.Database.First<string>("SELECT message_id FROM outbox ORDER BY sequence LIMIT 1"));
    }

    [Fact]
    public async Task A_reply_that_was_taken_before_the_answer_timed_out_is_settled_by_its_echo()
    {
        await using var app = await MessengerApp.StartAsync(Impatient);
        app.SendEchoes();
        app.Graph.Meet(new GraphTrouble.Hang());
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello"));
        await app.SettledAsync();

        AssertAllInOrder(app, "1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_an_echo_it_is_sent_again_after_the_grace(bool gateway)
    {
        await using var app = await MessengerApp.StartAsync(Impatient);
        app.Graph.Meet(gateway ? new GraphTrouble.Gateway(504) : new GraphTrouble.Drop());
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello"));
        await app.SettledAsync();

        AssertAllInOrder(app, "1");
        Assert.Equal(2, app.Database.First<long>("SELECT attempts FROM outbox ORDER BY sequence LIMIT 1"));
    }

    [Fact]
    public async Task While_Messenger_cannot_be_reached_no_reply_is_given_up()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Messenger:GraphBaseUrl"] = ServiceProcess.FreeAddress().ToString() });
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello"));
        await Eventually.HoldsAsync(() => app.Database.First<long>("SELECT COUNT(*) FROM outbox WHERE attempts >= 2") > 0, "a second try");

        Assert.Equal(0, app.Database.First<long>("SELECT COUNT(*) FROM outbox WHERE state IN ('sent', 'failed')"));
    }

    [Fact]
    public void Delays_grow_to_five_minutes_and_the_tries_last_a_day()
    {
        var schedule = new RetrySchedule(TimeProvider.System, Microsoft.Extensions.Options.Options.Create(new OutboxOptions()));
        var delays = Enumerable.Range(0, (int)schedule.MostAttempts).Select(attempts => schedule.Delay(attempts)).ToList();

        Assert.Equal([1000L, 2000L, 4000L], delays.Take(3));
        Assert.All(delays, delay => Assert.InRange(delay, 1000, 300_000));
        Assert.InRange(TimeSpan.FromMilliseconds(delays.Sum()).TotalHours, 20, 28);
        Assert.Equal(300_000, schedule.Delay(long.MaxValue));
    }

    private static void AssertAllInOrder(MessengerApp app, string person)
    {
        var expected = app.Transcript(person).Where(message => message.Author == Authors.Bot).Select(message => message.Sequence).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, app.Graph.Messages.Where(call => call.Person == person).Select(call => call.Sequence));
    }
}
