using ProductQA.Api.Alarms;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Every error that the Send API documents has a stated effect, and the user's page tells it.</summary>
public sealed class GraphErrorTableTests
{
    [Theory]
    [InlineData(1, 0, GraphEffect.RetryFewTimes)]
    [InlineData(2, 0, GraphEffect.RetryFewTimes)]
    [InlineData(1200, 0, GraphEffect.RetryFewTimes)]
    [InlineData(4, 0, GraphEffect.Throttled)]
    [InlineData(17, 0, GraphEffect.Throttled)]
    [InlineData(341, 0, GraphEffect.Throttled)]
    [InlineData(613, 0, GraphEffect.Throttled)]
    [InlineData(613, 2534040, GraphEffect.Throttled)]
    [InlineData(80006, 0, GraphEffect.Throttled)]
    [InlineData(613, 2018338, GraphEffect.TagRefused)]
    [InlineData(10, 2018278, GraphEffect.WindowClosed)]
    [InlineData(10, 2534022, GraphEffect.WindowClosed)]
    [InlineData(10, 2018108, GraphEffect.Unreachable)]
    [InlineData(551, 0, GraphEffect.Unreachable)]
    [InlineData(551, 1545041, GraphEffect.Unreachable)]
    [InlineData(200, 1545041, GraphEffect.Unreachable)]
    [InlineData(10, 1893063, GraphEffect.PageRestricted)]
    [InlineData(368, 0, GraphEffect.PageBlocked)]
    [InlineData(2022, 0, GraphEffect.CommerceOff)]
    [InlineData(100, 2018001, GraphEffect.GiveUp)]
    [InlineData(100, 0, GraphEffect.GiveUp)]
    [InlineData(100, 33, GraphEffect.GiveUp)]
    [InlineData(100, 2018008, GraphEffect.GiveUp)]
    [InlineData(2018047, 0, GraphEffect.GiveUp)]
    [InlineData(100, 2018109, GraphEffect.GiveUp)]
    [InlineData(100, 2018294, GraphEffect.GiveUp)]
    [InlineData(100, 2018320, GraphEffect.UnknownProduct)]
    [InlineData(100, 2018328, GraphEffect.UnknownProduct)]
    [InlineData(190, 0, GraphEffect.TokenRefused)]
    [InlineData(190, 458, GraphEffect.TokenRefused)]
    [InlineData(190, 459, GraphEffect.TokenRefused)]
    [InlineData(190, 460, GraphEffect.TokenRefused)]
    [InlineData(10, 0, GraphEffect.PermissionMissing)]
    [InlineData(200, 0, GraphEffect.PermissionMissing)]
    [InlineData(200, 2018028, GraphEffect.PermissionMissing)]
    [InlineData(299, 0, GraphEffect.PermissionMissing)]
    [InlineData(2018300, 0, GraphEffect.ThreadTaken)]
    [InlineData(100, 2018300, GraphEffect.ThreadTaken)]
    [InlineData(100, 2534037, GraphEffect.ThreadTaken)]
    [InlineData(2018321, 0, GraphEffect.ThreadTaken)]
    [InlineData(300, 0, GraphEffect.GiveUp)]
    public void Every_documented_error_has_its_effect(int code, int subcode, GraphEffect effect) => Assert.Equal(effect, new GraphError(400, code, subcode, "").Effect);

    [Fact]
    public void What_stops_a_page_says_whose_page_what_happened_and_the_cure()
    {
        foreach (var (code, subcode, kind, cure) in ((int, int, string, string)[])
            [(190, 460, AlarmKinds.Token, "Messenger__PageAccessToken"), (200, 0, AlarmKinds.Token, "pages_messaging"), (10, 0, AlarmKinds.Token, "pages_messaging"),
             (368, 0, AlarmKinds.Policy, "Page Quality"), (10, 1893063, AlarmKinds.Policy, "Page Quality"), (2022, 0, AlarmKinds.Policy, "Commerce Manager")])
        {
            var stopped = Assert.IsType<SendOutcome.PageStopped>(new GraphError(400, code, subcode, "AbC").ToOutcome("1029384756", Usage.None));

            Assert.Equal(kind, stopped.Alarm);
            Assert.Contains("1029384756", stopped.Sentence, StringComparison.Ordinal);
            Assert.Contains(cure, stopped.Sentence, StringComparison.Ordinal);
            Assert.Contains($"{code}/{subcode}", stopped.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Meta_says_how_long_a_page_is_throttled()
    {
        Assert.Equal(TimeSpan.FromMinutes(7), Assert.IsType<SendOutcome.Throttled>(new GraphError(400, 80006, 0, "").ToOutcome("1", new Usage(100, 7))).Pause);
        Assert.Null(Assert.IsType<SendOutcome.Throttled>(new GraphError(400, 613, 0, "").ToOutcome("1", Usage.None)).Pause);
    }

    [Fact]
    public void Every_line_of_the_table_stands_on_the_page_for_users()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "messenger.md"));

        Assert.All(GraphErrorTable.Lines, line => Assert.Contains($"{line.Subcode ?? line.Code}", page, StringComparison.Ordinal));
    }
}
