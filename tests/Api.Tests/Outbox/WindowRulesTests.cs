using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Outbox;

/// <summary>Who may write when, and by which right.</summary>
public sealed class WindowRulesTests
{
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    private static readonly MessagingWindow Opened = new(TestPage.Noon, 0, 0, 0, 0);
    private static readonly Origin Staff = new(Authors.Staff, Purposes.Reply);
    private static readonly Origin News = new(Authors.Bot, Purposes.News);

    [Fact]
    public void Inside_the_window_an_answer_is_a_response_and_what_nobody_asked_an_update()
    {
        Assert.IsType<SendPlan.AsResponse>(Plan(Opened, Origin.BotReply, Day - 1));
        Assert.IsType<SendPlan.AsResponse>(Plan(Opened, Staff, Day - 1));
        Assert.IsType<SendPlan.AsUpdate>(Plan(Opened, News, Day - 1));
    }

    [Fact]
    public void After_the_window_the_bot_waits_for_the_shopper() =>
        Assert.Equal(WindowRules.WindowClosed, Assert.IsType<SendPlan.Wait>(Plan(Opened, Origin.BotReply, Day, written: Day - Hour)).Reason);

    [Fact]
    public void Where_nothing_is_known_Messenger_decides() => Assert.IsType<SendPlan.AsResponse>(Plan(MessagingWindow.Unknown, Origin.BotReply, Day));

    [Fact]
    public void After_an_advertisement_the_window_is_as_long_as_the_setting_says()
    {
        var afterAd = Opened with { AdOpenedAt = TestPage.Noon };

        Assert.IsType<SendPlan.Wait>(Plan(afterAd, News, 2 * Day));
        Assert.IsType<SendPlan.AsUpdate>(Plan(afterAd, News, 2 * Day, options: new MessengerOptions { AdWindowHours = 168 }));
        Assert.IsType<SendPlan.Wait>(Plan(afterAd, News, 7 * Day, options: new MessengerOptions { AdWindowHours = 168 }));
        Assert.IsType<SendPlan.Wait>(Plan(Opened, News, 2 * Day, options: new MessengerOptions { AdWindowHours = 168 }));
    }

    [Fact]
    public void A_person_may_write_for_seven_days_where_Meta_gave_that_permission()
    {
        var permitted = new MessengerOptions { HumanAgent = true };

        Assert.Equal("words", Assert.IsType<SendPlan.AsHumanAgent>(Plan(Opened, Staff, (7 * Day) - 1, options: permitted)).Words.Reply.Words);
        Assert.IsType<SendPlan.Wait>(Plan(Opened, Staff, 7 * Day, options: permitted));
        Assert.IsType<SendPlan.Wait>(Plan(Opened, Staff, 2 * Day));
        Assert.IsType<SendPlan.Wait>(Plan(Opened with { TagRefusedAt = TestPage.Noon + Day }, Staff, 2 * Day, options: permitted));
    }

    [Fact]
    public void The_bot_never_writes_as_a_person()
    {
        var permitted = new MessengerOptions { HumanAgent = true };

        Assert.All(Enumerable.Range(0, 24 * 31), hour =>
        {
            Assert.IsNotType<SendPlan.AsHumanAgent>(Plan(Opened, Origin.BotReply, hour * Hour, options: permitted, written: hour * Hour));
            Assert.IsNotType<SendPlan.AsHumanAgent>(Plan(Opened, News, hour * Hour, options: permitted, reply: TestReceipt.Paid, written: hour * Hour));
        });
        Assert.Null(StaffWords.Of(Message(Opened, Origin.BotReply, new TextReply("words"), 0)));
        Assert.Empty(typeof(StaffWords).GetConstructors());
    }

    [Fact]
    public void A_receipt_after_the_window_goes_as_the_approved_template_or_waits()
    {
        var options = new MessengerOptions();
        options.UtilityTemplates.OrderPaid.Name = "order_paid";

        Assert.Equal("order_paid", Assert.IsType<SendPlan.AsUtility>(Plan(Opened, News, 2 * Day, reply: TestReceipt.Paid, options: options)).Template.Name);
        Assert.IsType<SendPlan.AsUpdate>(Plan(Opened, News, Hour, reply: TestReceipt.Paid, options: options));
        Assert.IsType<SendPlan.Wait>(Plan(Opened, News, 2 * Day, reply: TestReceipt.Paid));
        Assert.IsType<SendPlan.Wait>(Plan(Opened, News, 2 * Day, options: options));
    }

    [Fact]
    public void What_Messenger_said_counts_more_than_our_clock()
    {
        Assert.IsType<SendPlan.Wait>(Plan(Opened with { RefusedAt = TestPage.Noon + 1 }, Origin.BotReply, Hour));
        Assert.IsType<SendPlan.Wait>(Plan(MessagingWindow.Unknown with { RefusedAt = TestPage.Noon }, Origin.BotReply, Hour));
        Assert.Equal(WindowRules.Unreachable, Assert.IsType<SendPlan.Wait>(Plan(Opened with { UnreachableAt = TestPage.Noon + 1 }, Staff, Hour)).Reason);
    }

    [Fact]
    public void An_answer_that_waited_a_day_is_not_sent_and_news_is_for_a_month()
    {
        var reopened = Opened with { OpenedAt = TestPage.Noon + (31 * Day) };

        Assert.IsType<SendPlan.Never>(Plan(reopened, Origin.BotReply, 31 * Day));
        Assert.IsType<SendPlan.Never>(Plan(reopened, News, (30 * Day) + Hour));
        Assert.IsType<SendPlan.AsUpdate>(Plan(reopened, News, 30 * Day));
        Assert.IsType<SendPlan.AsResponse>(Plan(reopened, Staff, 30 * Day));
    }

    private static SendPlan Plan(MessagingWindow window, Origin origin, long after, Reply? reply = null, MessengerOptions? options = null, long written = 0) =>
        new WindowRules(Options.Create(options ?? new MessengerOptions())).Plan(Message(window, origin, reply ?? new TextReply("words"), written), TestPage.Noon + after);

    private static OutboxMessage Message(MessagingWindow window, Origin origin, Reply reply, long written) =>
        new(TestPage.Conversation("1"), 1, reply, OutboxStates.Waiting, 0, 0) { Origin = origin, Window = window, CreatedAt = TestPage.Noon + written };
}
