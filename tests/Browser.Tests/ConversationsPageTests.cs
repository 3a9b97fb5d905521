using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

/// <summary>A person reads along, takes over, writes and hands back, with the shopper's chat beside it.</summary>
public sealed class ConversationsPageTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task A_person_takes_over_writes_and_hands_back_and_a_colleague_is_told()
    {
        var chat = await chromium.OpenAsync(shop.Address);
        await chat.GotoAsync("/chat");
        await chat.AskAsync("how much is the Harbor Stoneware Mug?");
        await Expect(chat.FromBot("$14.50")).ToBeVisibleAsync();
        await chat.AskAsync("I want to talk to a human");
        await Expect(chat.FromBot("I've asked a person")).ToBeVisibleAsync();

        var ann = await chromium.ReviewerAsync(shop, "ann");
        await ann.GetByRole(AriaRole.Link, new() { Name = "Conversations" }).ClickAsync();
        await ann.GetByLabel("Which conversations").GetByText("Waiting for a person").ClickAsync();
        await ann.GetByLabel("About the product").FillAsync("stoneware");
        await Expect(ann.Locator(".queue-row")).ToHaveCountAsync(1);
        await ann.Locator(".queue-row").Filter(new() { HasText = "Waiting for a person" }).ClickAsync();
        await Expect(ann.GetByRole(AriaRole.Log)).ToContainTextAsync("I want to talk to a human");
        await Expect(ann.GetByText("the assistant has it")).ToBeVisibleAsync();
        var ben = await chromium.ReviewerAsync(shop, "ben");
        await ben.GotoAsync(ann.Url);
        await Expect(ben.GetByRole(AriaRole.Button, new() { Name = "Take over" })).ToBeEnabledAsync();

        await ann.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Expect(ann.GetByText("ann has it")).ToBeVisibleAsync();
        await Expect(ben.GetByRole(AriaRole.Button, new() { Name = "Take over from ann" })).ToBeVisibleAsync();
        await chat.AskAsync("does it have a lid?");
        await Expect(ann.GetByRole(AriaRole.Log)).ToContainTextAsync("does it have a lid?");

        await ann.GetByLabel("Write to the shopper").FillAsync("No <b>lid</b>, I'm afraid.");
        await ann.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(chat.Locator(".row.staff")).ToContainTextAsync("No <b>lid</b>, I'm afraid.");
        await Expect(ann.GetByLabel("Write to the shopper")).ToHaveValueAsync("");
        await Expect(ann.Locator(".transcript .staff")).ToContainTextAsync("ann");
        await Expect(chat.FromBot("lid")).ToHaveCountAsync(0);

        await ann.GetByRole(AriaRole.Button, new() { Name = "Hand back to the assistant" }).ClickAsync();
        await Expect(chat.FromBot("assistant is back")).ToBeVisibleAsync();
        await Expect(ann.GetByText("the assistant has it")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_pages_are_for_the_shops_people_alone_and_a_wrong_address_is_told_so()
    {
        var stranger = await chromium.OpenAsync(shop.Address);
        await stranger.GotoAsync("/review/conversations");
        await Expect(stranger.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        var cleo = await chromium.ReviewerAsync(shop, "cleo");
        foreach (var code in new[] { "%F0%9F%92%A5", "AAAA", "..%2F..%2Fx" })
        {
            await cleo.GotoAsync("/review/conversations/" + code);
            await Expect(cleo.GetByRole(AriaRole.Heading, new() { Name = "There is no such conversation" })).ToBeVisibleAsync();
        }
    }
}
