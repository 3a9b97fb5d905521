using System.Diagnostics;
using CsCheck;
using Microsoft.Extensions.Options;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Outbox;

/// <summary>How fast a page sends.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("""{"call_count":28,"total_time":25,"total_cputime":25}""", null, 28, 0)]
    [InlineData(null, """{"55":[{"type":"messenger","call_count":95,"total_cputime":20,"total_time":20,"estimated_time_to_regain_access":0}]}""", 95, 0)]
    [InlineData("""{"call_count":10}""", """{"55":[{"call_count":5},{"total_time":101,"estimated_time_to_regain_access":19}]}""", 101, 19)]
    [InlineData("""{"call_count":"81"}""", null, 81, 0)]
    [InlineData("""{"call_count":99999999999999999999}""", """[1]""", 0, 0)]
    [InlineData("nonsense", """{"55":{}}""", 0, 0)]
    [InlineData(null, null, 0, 0)]
    public void The_fullest_measure_counts(string? app, string? business, int percent, int minutes) => Assert.Equal(new Usage(percent, minutes), Read(app, business));

    [Fact]
    public void Any_header_is_read() => Gen.Select(Gen.String, Gen.String).Sample((app, business) =>
    {
        var usage = Read($"{{\"call_count\":{app}}}", business);
        Assert.InRange(usage.Percent, 0, 1000);
        Assert.InRange(usage.Pause, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1));
    });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(80, 1)]
    [InlineData(82, 2)]
    [InlineData(99, 10)]
    [InlineData(1000, 10)]
    public void Above_80_percent_a_message_counts_for_more(int percent, int cost) => Assert.Equal(cost, new Usage(percent, 0).Cost);

    [Fact]
    public async Task A_page_sends_no_more_than_the_setting_says_and_holds_up_no_other()
    {
        using var rates = Rates(20, TimeProvider.System);
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < 41; number++)
        {
            Assert.True(await rates.PassAsync("1", TestContext.Current.CancellationToken));
        }

        Assert.InRange(clock.Elapsed.TotalSeconds, 1.7, 20);
        clock.Restart();
        Assert.True(await rates.PassAsync("2", TestContext.Current.CancellationToken));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 0.9);
    }

    [Fact]
    public async Task A_page_that_used_up_nearly_everything_sends_more_slowly()
    {
        using var rates = Rates(20, TimeProvider.System);
        rates.Report("1", new Usage(99, 0));
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < 5; number++)
        {
            await rates.PassAsync("1", TestContext.Current.CancellationToken);
        }

        Assert.InRange(clock.Elapsed.TotalSeconds, 1.7, 20);
    }

    [Fact]
    public async Task A_page_that_used_up_everything_sends_nothing_until_Meta_lets_it()
    {
        var time = new MovableTime(TestPage.Noon);
        using var rates = Rates(20, time);
        rates.Report("1", new Usage(100, 7));

        Assert.False(await rates.PassAsync("1", TestContext.Current.CancellationToken));
        Assert.True(await rates.PassAsync("2", TestContext.Current.CancellationToken));

        time.Move(TimeSpan.FromMinutes(7));
        Assert.True(await rates.PassAsync("1", TestContext.Current.CancellationToken));
    }

    private static PageRates Rates(int perSecond, TimeProvider time) => new(Options.Create(new OutboxOptions { MessagesPerSecond = perSecond }), time);

    private static Usage Read(string? app, string? business)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in ((string, string?)[])[("X-App-Usage", app), ("X-Business-Use-Case-Usage", business)])
        {
            if (value is not null)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return Usage.Read(response.Headers);
    }
}
