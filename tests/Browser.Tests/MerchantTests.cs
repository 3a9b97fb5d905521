using Microsoft.Playwright;
using ProductQA.Api.Review;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class MerchantTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    private const string Question = "Does the Harbor Stoneware Mug have a lid?";

    [Fact]
    public async Task A_merchant_sets_up_the_account_and_answers_and_the_waiting_shopper_reads_it_at_once()
    {
        var chat = await chromium.OpenAsync(shop.Address);
        await chat.GotoAsync("/chat");
        await chat.AskAsync(Question);
        await Expect(chat.FromBot("I've asked the shop")).ToBeVisibleAsync();

        var console = await chromium.OpenAsync(shop.Address);
        await console.GotoAsync(shop.Get<SetupLink>().Path);
        await console.GetByLabel("Name").FillAsync("ann");
        await console.GetByLabel("Password").FillAsync(PageSteps.Password);
        await console.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Heading, new() { Name = "1 open question" })).ToBeVisibleAsync();
        await console.GetByText(Question).ClickAsync();
        var answer = console.GetByLabel("Your answer");
        await answer.FillAsync("No, it comes without a lid.");
        await Expect(console.GetByText("27 of 1900 characters")).ToBeVisibleAsync();

        var second = await console.Context.NewPageAsync();
        await second.GotoAsync(console.Url);
        await second.GetByLabel("Your answer").FillAsync("Yes.");
        await Expect(second.GetByText("4 of 1900 characters")).ToBeVisibleAsync();

        await console.GetByRole(AriaRole.Button, new() { Name = "Publish answer" }).ClickAsync();
        await Expect(console.GetByText("The shopper's chat shows your answer")).ToBeVisibleAsync();
        await Expect(chat.FromBot("No, it comes without a lid.")).ToBeVisibleAsync();

        await second.GetByRole(AriaRole.Button, new() { Name = "Publish answer" }).ClickAsync();
        await Expect(second.GetByText("Somebody else closed this question meanwhile")).ToBeVisibleAsync();
        await Expect(chat.FromBot("Yes.")).ToHaveCountAsync(0);
        Assert.False(shop.Get<SetupLink>().IsOpen);
    }
}
