using System.Net;
using ProductQA.Api.Review;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class SignInTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task A_wrong_password_is_refused_in_one_sentence_and_the_right_one_leads_back_to_the_page_asked_for()
    {
        await shop.Get<Accounts>().SetAsync("sam", Roles.Reviewer, PageSteps.Password, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(shop.Address);
        await page.GotoAsync("/review");
        Assert.Contains("/review/sign-in", page.Url, StringComparison.Ordinal);
        await page.SignInAsync("sam", "another password");
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("do not match");
        await page.SignInAsync("sam", PageSteps.Password);
        await Expect(page.GetByText("sam", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByText("Sign out").ClickAsync();
        await page.GotoAsync("/review");
        Assert.Contains("/review/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/review/items/some-id")]
    public async Task Pages_of_the_console_lead_strangers_to_the_sign_in(string path)
    {
        using var stranger = shop.Visitor();
        using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/review/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=00000000000000000000000000000000")]
    public async Task A_setup_link_that_does_not_fit_is_no_page(string query)
    {
        using var stranger = shop.Visitor();
        using var answer = await stranger.GetAsync(new Uri("/review/setup" + query, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
