using ProductQA.Api.Alarms;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Review;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Outbox;

/// <summary>Over the wire: the window, people's words after it, receipts, blocked shoppers and threads that another app has.</summary>
[Collection("Outbox")]
public sealed class SendRightsTests
{
    private const string Question = "what is the zorb rating of the Harbor Stoneware Mug?";

    private static readonly string Key = TestPage.Conversation("1");

    [Fact]
    public async Task The_shops_answer_inside_the_window_is_an_update()
    {
        await using var app = await AskedAsync();
        await AnswerAsync(app);

        Assert.Equal("RESPONSE", app.Graph.Messages[0].Right);
        Assert.Equal("UPDATE", app.Graph.Messages[^1].Right);
    }

    [Fact]
    public async Task The_shops_answer_after_the_window_waits_for_the_shopper_and_goes_out_then()
    {
        await using var app = await AskedAsync();
        app.Time.Move(TimeSpan.FromHours(25));
        var before = app.Graph.Messages.Count;
        await AnswerAsync(app);

        Assert.Equal(before, app.Graph.Messages.Count);
        Assert.Contains(WindowRules.WindowClosed, app.Get<OutboxStore>().NotOut(Key).Values);

        await app.PostAsync(MetaEvent.Text("1", "m_2", "thanks", app.Time.Now));
        await app.SettledAsync();

        Assert.Contains("zorb 7", app.Graph.Messages[before].Words, StringComparison.Ordinal);
        Assert.Equal("UPDATE", app.Graph.Messages[before].Right);
        Assert.Empty(app.Graph.Refusals);
    }

    [Fact]
    public async Task Words_that_a_person_wrote_go_out_for_seven_days_where_Meta_permits_it_and_the_bots_own_never()
    {
        await using var app = await AskedAsync(new() { ["Messenger:HumanAgent"] = "true" });
        app.Time.Move(TimeSpan.FromDays(3));
        await AddAsync(app, new Origin(Authors.Bot, Purposes.News), 50);
        await AnswerAsync(app);

        Assert.Equal("HUMAN_AGENT", app.Graph.Messages[^1].Right);
        Assert.Contains("zorb 7", app.Graph.Messages[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Graph.Messages, call => call.Sequence == 50);
        Assert.Equal(WindowRules.WindowClosed, app.Get<OutboxStore>().NotOut(Key)[50]);
    }

    [Fact]
    public async Task Without_Metas_permission_a_persons_words_wait_and_the_page_goes_on()
    {
        await using var app = await AskedAsync(new() { ["Messenger:HumanAgent"] = "true" });
        app.Graph.Threads.HasHumanAgent = false;
        app.Time.Move(TimeSpan.FromDays(3));
        await AnswerAsync(app);

        Assert.Contains(WindowRules.WindowClosed, app.Get<OutboxStore>().NotOut(Key).Values);
        Assert.Empty(app.Get<AlarmStore>().Standing());
    }

    [Fact]
    public async Task Messenger_decides_when_the_window_is_closed_and_the_shopper_opens_it_again()
    {
        await using var app = await MessengerApp.StartAsync();
        app.Graph.Meet(new GraphTrouble.Error(400, 10, 2018278));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await app.SettledAsync();

        Assert.Equal(1, app.Graph.Tries - app.Graph.Actions.Count);
        Assert.Contains(WindowRules.WindowClosed, app.Get<OutboxStore>().NotOut(Key).Values);

        await app.PostAsync(MetaEvent.Text("1", "m_2", "hello", app.Time.Now));
        await app.SettledAsync();

        Assert.Equal(app.Transcript("1").Where(line => line.Author == Authors.Bot).Select(line => line.Sequence), app.Graph.Messages.Select(call => call.Sequence));
    }

    [Theory]
    [InlineData(10, 2018108)]
    [InlineData(551, 0)]
    [InlineData(551, 1545041)]
    [InlineData(200, 1545041)]
    public async Task Who_cannot_be_reached_is_left_alone_until_they_write(int code, int subcode)
    {
        await using var app = await MessengerApp.StartAsync();
        app.Graph.Threads.Close("1", new GraphRefusal(code, subcode, "Until the test opens it again."));
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await app.SettledAsync();
        await AddAsync(app, new Origin(Authors.Staff, Purposes.News), 50);
        await app.SettledAsync();

        Assert.Single(app.Graph.Refusals);
        Assert.Equal(WindowRules.Unreachable, app.Get<OutboxStore>().NotOut(Key)[50]);

        app.Graph.Threads.Reopen("1");
        await app.PostAsync(MetaEvent.Text("1", "m_2", "hello again", app.Time.Now));
        await app.SettledAsync();

        Assert.Empty(app.Get<OutboxStore>().NotOut(Key));
    }

    [Fact]
    public async Task While_another_app_has_the_thread_replies_wait_for_control()
    {
        await using var app = await MessengerApp.StartAsync();
        app.Graph.Threads.Close("1", GraphRefusal.ThreadTaken);
        await app.PostAsync(MetaEvent.Text("1", "m_1", "hello", app.Time.Now));
        await Eventually.HoldsAsync(() => app.Database.First<long>("SELECT COUNT(*) FROM outbox WHERE error LIKE '%2018300%'") == 1, "the thread is taken");

        app.Graph.Threads.Reopen("1");
        app.Time.Move(TimeSpan.FromMinutes(11));
        await app.SettledAsync();

        Assert.NotEmpty(app.Graph.Messages);
        Assert.Single(app.Graph.Refusals);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("order_paid", 1)]
    [InlineData("unknown_template", 0)]
    public async Task A_receipt_after_the_window_goes_as_a_template_where_one_is_approved(string template, int sent)
    {
        await using var app = await AskedAsync(new() { ["Messenger:UtilityTemplates:OrderPaid:Name"] = template });
        app.Graph.Threads.Templates.Add("order_paid");
        app.Time.Move(TimeSpan.FromHours(30));
        var before = app.Graph.Messages.Count;
        await AddAsync(app, new Origin(Authors.Bot, Purposes.News), 60, TestReceipt.Paid);
        await app.SettledAsync();

        Assert.Equal(sent, app.Graph.Messages.Count - before);
        Assert.Equal(1 - sent, app.Get<OutboxStore>().NotOut(Key).Count);
        Assert.All(app.Graph.Messages.Skip(before), call => Assert.Equal("UTILITY", call.Right));
    }

    [Fact]
    public async Task A_warning_for_tags_ends_tagging_for_that_shopper()
    {
        await using var app = await AskedAsync(new() { ["Messenger:HumanAgent"] = "true" });
        app.Time.Move(TimeSpan.FromDays(3));
        app.Graph.Meet(new GraphTrouble.Error(400, 613, 2018338));
        await AnswerAsync(app);
        await AddAsync(app, new Origin(Authors.Staff, Purposes.Reply), 70);
        await app.SettledAsync();

        Assert.Equal(2, app.Get<OutboxStore>().NotOut(Key).Count);
        Assert.DoesNotContain(app.Graph.Messages, call => call.Right == "HUMAN_AGENT");
    }

    private static async Task<MessengerApp> AskedAsync(Dictionary<string, string>? settings = null)
    {
        var app = await MessengerApp.StartAsync(settings);
        await app.PostAsync(MetaEvent.Text("1", "m_1", Question, app.Time.Now));
        await app.SettledAsync();
        return app;
    }

    private static async Task AnswerAsync(MessengerApp app)
    {
        var item = Assert.Single(app.Get<ReviewStore>().All());
        await app.Get<ReviewDesk>().AnswerAsync(item.Id, "It is zorb 7.", "ann", TestContext.Current.CancellationToken);
        await app.SettledAsync();
    }

    private static async Task AddAsync(MessengerApp app, Origin origin, long sequence, Reply? reply = null)
    {
        var message = new Message(sequence, origin.Author, reply ?? new TextReply("words"), null, app.Time.Now);
        await app.Get<GroupCommit>().WriteAsync(write => OutboxStore.Add(write, Key, message, origin, app.Time.Now), TestContext.Current.CancellationToken);
        app.Get<MessageSignal>().Raise(Key);
    }
}
