using Microsoft.Playwright;
using ProductQA.Api.Alarms;
using ProductQA.Api.Storage;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class AlarmTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    private const string Words = "Meta refuses the access token of page <b>7</b>. Make a new one.";

    [Fact]
    public async Task An_alarm_stands_above_every_page_of_the_console_until_it_is_mended()
    {
        await WriteAsync(write => AlarmStore.Raise(write, AlarmKinds.Token, "7", Words, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()));
        var page = await chromium.OpenAsync(shop.Address);
        await page.GotoAsync("/review/sign-in");
        await Expect(page.GetByText("Meta refuses")).ToHaveCountAsync(0);

        var reviewer = await chromium.ReviewerAsync(shop, "ann");
        foreach (var path in (string[])["/review", "/review/catalog", "/review/synonyms"])
        {
            await reviewer.GotoAsync(path);
            await Expect(reviewer.Locator(".alarm")).ToContainTextAsync(Words);
        }

        await WriteAsync(write => AlarmStore.Clear(write, AlarmKinds.Token, "7"));
        await reviewer.GotoAsync("/review");
        await Expect(reviewer.Locator(".alarm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Only_an_administrator_ends_a_warning_by_hand()
    {
        await WriteAsync(write => AlarmStore.Raise(write, AlarmKinds.Policy, "9", "Meta warned page 9.", TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()));
        var reviewer = await chromium.ReviewerAsync(shop, "ben");
        await reviewer.GotoAsync("/review");
        await Expect(reviewer.Locator(".alarm")).ToContainTextAsync("Meta warned page 9.");
        await Expect(reviewer.GetByRole(AriaRole.Button, new() { Name = "This is mended" })).ToHaveCountAsync(0);

        var admin = await chromium.AdminAsync(shop, "root");
        await admin.GotoAsync("/review");
        await admin.GetByRole(AriaRole.Button, new() { Name = "This is mended" }).ClickAsync();
        await Expect(admin.Locator(".alarm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_alarm_counts_on_the_metrics()
    {
        await WriteAsync(write => AlarmStore.Raise(write, AlarmKinds.Policy, "8", "Meta blocked page 8.", 1));
        using var visitor = shop.Visitor();
        var metrics = await visitor.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("productqa_alarms{", StringComparison.Ordinal) && line.Contains("kind=\"policy\"", StringComparison.Ordinal) && line.Contains(" 1", StringComparison.Ordinal));
        Assert.StartsWith("Degraded\n", await visitor.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await WriteAsync(write => AlarmStore.Clear(write, AlarmKinds.Policy, "8"));
    }

    private Task WriteAsync(Action<Write> work) => shop.Get<GroupCommit>().WriteAsync(work, TestContext.Current.CancellationToken);
}
