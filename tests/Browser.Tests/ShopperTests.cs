using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class ShopperTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task A_shopper_asks_buys_pays_and_reads_the_receipt_in_the_chat()
    {
        var chat = await chromium.OpenAsync(shop.Address);
        await chat.GotoAsync("/chat");
        await chat.AskAsync("Is the Harbor Stoneware Mug dishwasher safe?");
        await Expect(chat.FromBot("is dishwasher safe")).ToBeVisibleAsync();
        await chat.AskAsync("how much is it");
        await Expect(chat.FromBot("$14.50")).ToBeVisibleAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = "Buy it" }).ClickAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = "blue", Exact = true }).ClickAsync();
        var pay = chat.GetByRole(AriaRole.Link, new() { Name = "Pay $14.50" });
        var payment = await chat.RunAndWaitForPopupAsync(() => pay.ClickAsync());

        await Expect(payment.GetByText("Demo payment – no money moves")).ToBeVisibleAsync();
        await Expect(payment.GetByText("Harbor Stoneware Mug")).ToBeVisibleAsync();
        await payment.GetByLabel("Name on the receipt").FillAsync("Robin Vale");
        await payment.GetByRole(AriaRole.Button, new() { Name = "Pay $14.50" }).ClickAsync();
        await Expect(payment.GetByRole(AriaRole.Heading, new() { Name = "Paid. Thank you, Robin Vale!" })).ToBeVisibleAsync();

        var receipt = chat.Locator(".row.receipt");
        await Expect(receipt).ToContainTextAsync("Robin Vale");
        await Expect(receipt).ToContainTextAsync("$14.50");
    }

    [Fact]
    public async Task The_conversation_is_still_there_after_a_reload_and_quick_replies_belong_to_the_last_message_only()
    {
        var chat = await chromium.OpenAsync(shop.Address);
        await chat.GotoAsync("/chat");
        await chat.AskAsync("how much is the Harbor Stoneware Mug?");
        await Expect(chat.FromBot("$14.50")).ToBeVisibleAsync();
        await Expect(chat.Locator("#suggestions button")).Not.ToHaveCountAsync(0);
        await chat.ReloadAsync();
        await Expect(chat.FromBot("$14.50")).ToHaveCountAsync(1);
        await Expect(chat.Locator(".row.shopper")).ToHaveCountAsync(1);
        await chat.GetByRole(AriaRole.Button, new() { Name = "In stock?" }).ClickAsync();
        await Expect(chat.Locator(".row.shopper")).ToHaveCountAsync(2);
        await Expect(chat.FromBot("in stock")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Found_products_are_cards_with_picture_price_and_buttons_and_fit_a_phone()
    {
        var chat = await chromium.OpenAsync(shop.Address);
        await chat.SetViewportSizeAsync(360, 740);
        await chat.GotoAsync("/chat");
        await chat.AskAsync("show me backpacks");
        var card = chat.Locator(".card").First;
        await Expect(card.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        await Expect(card.Locator("img")).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        await Expect(card).ToContainTextAsync("$");
        await Expect(card.GetByRole(AriaRole.Button)).ToHaveCountAsync(2);
        Assert.Equal(360, await chat.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
