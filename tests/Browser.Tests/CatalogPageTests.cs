using System.Net;
using System.Text;
using Microsoft.Playwright;
using ProductQA.Api.Catalog;
using ProductQA.Api.Catalog.Synonyms;
using ProductQA.Api.Catalog.Uploads;
using ProductQA.Api.Review;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class CatalogPageTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    private const string Feed = "id\ttitle\tdescription\tprice\tavailability\timage_link\tproduct_detail\nM1\tBlue <b>mug</b>\tA mug.\t9.50 USD\tin_stock\thttps://shop.example/m.jpg\tSize:Height:9 cm\nM2\tRed mug\t\tcheap\tin_stock\t\t\nM3\tGreen mug\t\t8 USD\tin_stock\t\t\n";

    [Fact]
    public async Task An_administrator_loads_a_feed_and_reads_what_came_of_it()
    {
        var page = await AdministratorAsync();
        await page.GotoAsync("/review/catalog");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Upload and load" })).ToBeEnabledAsync();
        await page.GetByLabel("Feed from your shop").SetInputFilesAsync(new FilePayload { Name = "mugs.tsv", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Feed) });
        await page.GetByLabel("It may have far fewer products").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and load" }).ClickAsync();

        await Expect(page.GetByText("mugs.tsv is loaded: 2 products, 2 new")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 products" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Height" })).ToBeVisibleAsync();
        await page.GetByText("Missing images").ClickAsync();
        await Expect(page.GetByText("Green mug").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Row, new() { Name = "mugs.tsv" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("Line 3:")).ToContainTextAsync("cheap");
        Assert.Equal(2, shop.Get<CatalogStore>().Counts().Products);
        Assert.Empty(Directory.GetFiles(shop.Get<ProductQA.Api.Storage.StorageOptions>().Directory, "upload-*"));
    }

    [Fact]
    public async Task A_reviewer_reads_the_catalog_and_may_not_load_one()
    {
        var page = await chromium.ReviewerAsync(shop, "ruth");
        await page.GetByRole(AriaRole.Link, new() { Name = "Catalog" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Attributes" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Upload and load" })).ToHaveCountAsync(0);
        var answer = await page.APIRequest.PostAsync(new Uri(shop.Address, UploadEndpoints.Path).ToString(), new() { Multipart = page.APIRequest.CreateFormData(), MaxRedirects = 0 });
        Assert.NotEqual((int)HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task An_upload_from_a_forged_form_or_a_stranger_is_refused()
    {
        using var stranger = shop.Visitor();
        using var form = new MultipartFormDataContent { { new StringContent(Feed), UploadEndpoints.FileField, "feed.tsv" } };
        using var asked = await stranger.PostAsync(new Uri(UploadEndpoints.Path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);

        var page = await AdministratorAsync();
        var data = page.APIRequest.CreateFormData();
        data.Append("__RequestVerificationToken", "forged");
        data.Append(UploadEndpoints.FileField, new FilePayload { Name = "feed.tsv", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Feed) });
        var answer = await page.APIRequest.PostAsync(new Uri(shop.Address, UploadEndpoints.Path).ToString(), new() { Multipart = data, MaxRedirects = 0 });
        Assert.Equal((int)HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Synonyms_are_added_refused_with_a_reason_removed_and_handed_out()
    {
        var page = await chromium.ReviewerAsync(shop, "sam");
        await page.GetByRole(AriaRole.Link, new() { Name = "Synonyms" }).ClickAsync();
        var words = page.GetByLabel("Words that mean the same");
        await words.FillAsync("lonely");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at least two");
        await words.FillAsync("rucksack, <i>backpack</i>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 synonym" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "rucksack, <i>backpack</i>", Exact = true })).ToBeVisibleAsync();
        Assert.Equal("sam", Assert.Single(shop.Get<SynonymStore>().All()).AddedBy);
        var file = await page.APIRequest.GetAsync(new Uri(shop.Address, SynonymEndpoints.Path).ToString());
        Assert.StartsWith("rucksack,", await file.TextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No synonyms yet" })).ToBeVisibleAsync();
    }

    private async Task<IPage> AdministratorAsync()
    {
        await shop.Get<Accounts>().SetAsync("ada", Roles.Admin, PageSteps.Password, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(shop.Address);
        await page.GotoAsync("/review");
        await page.SignInAsync("ada", PageSteps.Password);
        await Expect(page).ToHaveURLAsync(new Uri(shop.Address, "/review").ToString());
        return page;
    }
}
