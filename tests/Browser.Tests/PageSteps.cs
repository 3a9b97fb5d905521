using Microsoft.Playwright;
using ProductQA.Api.Review;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

/// <summary>What people do on the pages, by the names that they read there.</summary>
public static class PageSteps
{
    public const string Password = "a long enough password";

    public static async Task AskAsync(this IPage page, string text)
    {
        await page.GetByLabel("Your message").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    public static ILocator FromBot(this IPage page, string text) => page.Locator(".row.bot").Filter(new() { HasText = text });

    public static async Task SignInAsync(this IPage page, string name, string password)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>A page that is signed in to the console.</summary>
    public static Task<IPage> ReviewerAsync(this Chromium chromium, RunningShop shop, string name) => SignedInAsync(chromium, shop, name, Roles.Reviewer);

    /// <summary>The same with an administrator's rights.</summary>
    public static Task<IPage> AdminAsync(this Chromium chromium, RunningShop shop, string name) => SignedInAsync(chromium, shop, name, Roles.Admin);

    private static async Task<IPage> SignedInAsync(Chromium chromium, RunningShop shop, string name, string role)
    {
        await shop.Get<Accounts>().SetAsync(name, role, Password, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(shop.Address);
        await page.GotoAsync("/review");
        await page.SignInAsync(name, Password);
        await Expect(page).ToHaveURLAsync(new Uri(shop.Address, "/review").ToString());
        return page;
    }
}
