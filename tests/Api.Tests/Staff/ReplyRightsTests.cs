using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Staff;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Staff;

/// <summary>Until when a person of the shop may write, in a merchant's words.</summary>
public sealed class ReplyRightsTests
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;

    private static readonly MessagingWindow Wrote = new(TestPage.Noon, 0, 0, 0, 0);

    [Fact]
    public void Inside_the_window_the_time_left_is_told() => Assert.Equal(
        "Meta lets the shop write until 24 hours after the shopper's last message: 3 h 12 min left.",
        Open(Wrote, (20 * Hour) + (48 * Minute)));

    [Fact]
    public void After_it_the_box_is_closed_and_says_why() => Assert.Equal(
        "Meta lets the shop write until 24 hours after the shopper's last message, and that time is over. You can write again when they do.",
        Closed(Wrote, 24 * Hour));

    [Fact]
    public void With_the_permission_people_have_seven_days()
    {
        Assert.Equal("Meta lets people of the shop write until 7 days after the shopper's last message: 5 days 23 h left.", Open(Wrote, 25 * Hour, permitted: true));
        Assert.Contains("until 7 days", Closed(Wrote, 7 * 24 * Hour, permitted: true), StringComparison.Ordinal);
    }

    [Fact]
    public void What_Meta_said_against_writing_counts()
    {
        Assert.StartsWith("Messenger cannot reach", Closed(Wrote with { UnreachableAt = TestPage.Noon }, Hour), StringComparison.Ordinal);
        Assert.StartsWith("Meta does not let", Closed(Wrote with { RefusedAt = TestPage.Noon }, Hour), StringComparison.Ordinal);
        Assert.StartsWith("Meta does not let", Closed(Wrote with { TagRefusedAt = TestPage.Noon }, 25 * Hour, permitted: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_known_and_in_the_web_chat_no_time_is_told()
    {
        Assert.Equal("", Open(MessagingWindow.Unknown, 0));
        Assert.Equal("less than a minute", TimeLeft.InWords(59_999));
        Assert.Equal("7 min", TimeLeft.InWords((7 * Minute) + 1));
        Assert.Equal("1 day 0 h", TimeLeft.InWords(24 * Hour));
    }

    private static string Open(MessagingWindow window, long after, bool permitted = false) => Assert.IsType<ReplyRight.Open>(Of(window, after, permitted)).HowLong;

    private static string Closed(MessagingWindow window, long after, bool permitted = false) => Assert.IsType<ReplyRight.Closed>(Of(window, after, permitted)).Why;

    private static ReplyRight Of(MessagingWindow window, long after, bool permitted)
    {
        var options = Options.Create(new MessengerOptions { HumanAgent = permitted });
        return new ReplyRights(null!, new WindowRules(options), options, TimeProvider.System).Of(window, TestPage.Noon + after);
    }
}
