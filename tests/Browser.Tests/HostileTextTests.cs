using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class HostileTextTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    private const string Hostile = "<img src=x onerror=document.title='owned'> <script>document.title='owned'</script> does the Harbor Stoneware Mug have a lid?";

    [Fact]
    public async Task Markup_in_a_question_is_text_in_the_chat_and_in_the_console()
    {
        var chat = await chromium.OpenAsync(shop.Address);
        await chat.GotoAsync("/chat");
        await chat.AskAsync(Hostile);
        await Expect(chat.Locator(".row.bot")).Not.ToHaveCountAsync(0);
        await Expect(chat.Locator(".row.shopper .bubble")).ToHaveTextAsync(Hostile);
        await Expect(chat.Locator(".row.shopper img, .row.shopper script")).ToHaveCountAsync(0);
        await Expect(chat).Not.ToHaveTitleAsync("owned");

        var console = await chromium.ReviewerAsync(shop, "hostile-reader");
        await console.Locator(".queue-row").First.ClickAsync();
        await Expect(console.Locator("h1.question")).ToHaveTextAsync(Hostile);
        await Expect(console.Locator(".transcript .asked p")).ToHaveTextAsync(Hostile);
        await Expect(console.Locator("img[src='x']")).ToHaveCountAsync(0);
        Assert.NotEqual("owned", await console.EvaluateAsync<string>("document.title"));
    }
}
