using System.Net;
using System.Text;
using Microsoft.Playwright;
using ProductQA.Api.Advertisements;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class AdvertisementsPageTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task A_reviewer_adds_changes_finds_and_removes_an_ad()
    {
        var page = await chromium.ReviewerAsync(shop, "amy");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ads" }).ClickAsync();
        await page.GetByLabel("Ad id", new() { Exact = true }).FillAsync("120210000000000001");
        await page.GetByLabel("Product id or SKU").First.FillAsync("no-such-mug");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no product or SKU 'no-such-mug'");

        await page.GetByLabel("Product id or SKU").First.FillAsync("harbor-mug-blue");
        await page.GetByLabel("Greeting that the ad shows").FillAsync("Like the <b>mug</b>?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 ad", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Like the <b>mug</b>?" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Harbor Stoneware Mug (harbor-mug)" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Change ad_id" }).ClickAsync();
        await page.GetByLabel("Campaign", new() { Exact = true }).FillAsync("Spring");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Spring" })).ToBeVisibleAsync();
        Assert.Equal(("amy", "Spring", "harbor-mug"), (shop.Get<AdvertisementStore>().All()[0].ChangedBy, shop.Get<AdvertisementStore>().All()[0].Campaign, shop.Get<AdvertisementStore>().All()[0].ProductId));
        var file = await page.APIRequest.GetAsync(new Uri(shop.Address, AdvertisementEndpoints.FilePath).ToString());
        Assert.StartsWith("ad_id,flow_id,ref,product,greeting,campaign\n120210000000000001,", await file.TextAsync(), StringComparison.Ordinal);

        await page.GetByLabel("Find").FillAsync("autumn");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Spring" })).ToHaveCountAsync(0);
        await page.GetByLabel("Find").FillAsync("spring");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove ad_id" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No ads yet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_is_taken_whole_or_refused_with_its_lines()
    {
        var page = await chromium.ReviewerAsync(shop, "ben");
        await page.GotoAsync("/review/ads");
        await Expect(page.GetByLabel("Ad id", new() { Exact = true })).ToBeEnabledAsync();
        await page.GetByLabel("Or load a CSV file").SetInputFilesAsync(FileOf("ref,product\nspring,harbor-mug\nbad ref,harbor-mug\nx,nowhere\n"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Line 3");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ref x: there is no product");

        await page.GetByLabel("Or load a CSV file").SetInputFilesAsync(FileOf("ref,product\nspring-ben,harbor-mug\n"));
        await Expect(page.GetByText("ads.csv is loaded: 1 new, 0 changed.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_products_link_is_shown_with_its_picture_to_who_is_signed_in()
    {
        var page = await chromium.ReviewerAsync(shop, "cat");
        await page.GotoAsync("/review/ads");
        await page.GetByLabel("Product id or SKU").Last.FillAsync("harbor-mug");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "https://m.me/1029384756?ref=p-aGFyYm9yLW11Zw" })).ToBeVisibleAsync();
        var picture = page.GetByRole(AriaRole.Img, new() { Name = "QR picture" });
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }") > 100);

        using var stranger = shop.Visitor();
        using var asked = await stranger.GetAsync(new Uri(AdvertisementEndpoints.PictureOf("harbor-mug", "png"), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    private static FilePayload FileOf(string text) => new() { Name = "ads.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
}
