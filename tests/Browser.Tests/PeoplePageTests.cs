using System.Net;
using Microsoft.Playwright;
using ProductQA.Api.Review;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class PeoplePageTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task An_administrator_comes_from_a_question_hands_the_data_out_and_deletes_it()
    {
        var shopper = await chromium.OpenAsync(shop.Address);
        await shopper.GotoAsync("/chat");
        await shopper.AskAsync("is the harbor stoneware mug loved by dragons?");
        await Expect(shopper.FromBot("I don't know that")).ToBeVisibleAsync();
        var item = Assert.Single(shop.Get<ReviewStore>().Open());

        await shop.Get<Accounts>().SetAsync("ada", Roles.Admin, PageSteps.Password, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(shop.Address);
        await page.GotoAsync("/review/items/" + item.Id);
        await page.SignInAsync("ada", PageSteps.Password);
        await page.GetByRole(AriaRole.Link, new() { Name = "This person's data" }).ClickAsync();
        var export = page.GetByRole(AriaRole.Link, new() { Name = "Download everything" });
        var file = await page.APIRequest.GetAsync(new Uri(shop.Address, await export.GetAttributeAsync("href")).ToString());
        Assert.Contains("loved by dragons", await file.TextAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Give the person the code");
        Assert.Empty(shop.Get<ReviewStore>().Open());
        Assert.DoesNotContain(shop.Get<ReviewStore>().All(), one => one.Question.Contains("dragons", StringComparison.Ordinal));

        var told = await page.GetByRole(AriaRole.Status).InnerTextAsync();
        using var visitor = shop.Visitor();
        var status = await visitor.GetStringAsync(new Uri("/data-deletion/" + told.Split("code ")[1][..12], UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Your data is deleted", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_may_not_see_or_delete_a_persons_data()
    {
        var page = await chromium.ReviewerAsync(shop, "rob");
        await page.GotoAsync("/review/people");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "A person's data" })).ToHaveCountAsync(0);
        var file = await page.APIRequest.GetAsync(new Uri(shop.Address, "/review/people/export?key=web:x").ToString(), new() { MaxRedirects = 0 });
        Assert.NotEqual((int)HttpStatusCode.OK, file.Status);
    }
}
