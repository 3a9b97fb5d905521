using System.Net;
using System.Text;
using Microsoft.Playwright;
using ProductQA.Api.Documents;
using ProductQA.Api.Review;
using static Microsoft.Playwright.Assertions;

namespace ProductQA.Browser.Tests;

public sealed class DocumentsPageTests(RunningShop shop, Chromium chromium) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task An_administrator_uploads_a_manual_and_the_bot_quotes_it_until_it_is_removed()
    {
        var console = await AdministratorAsync("dora");
        await console.GetByRole(AriaRole.Link, new() { Name = "Documents" }).ClickAsync();
        await console.GetByLabel("File").SetInputFilesAsync(File("mug-manual.md", "# Care\n\n## Descaling\n\nDescale the mug once a month with vinegar. <script>alert(1)</script>\n"));
        await console.GetByLabel("Product").FillAsync("harbor-mug");
        await console.GetByRole(AriaRole.Button, new() { Name = "Add the document" }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Status)).ToContainTextAsync("mug-manual.md is read: 1 passage.");
        await Expect(console.GetByRole(AriaRole.Cell, new() { Name = "harbor-mug" })).ToBeVisibleAsync();

        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        var chat = await chromium.OpenAsync(shop.Address);
        await chat.GotoAsync("/chat");
        await chat.AskAsync("how often should I descale the harbor stoneware mug?");
        await Expect(chat.FromBot("The manual says: “Descale the mug once a month with vinegar.”")).ToBeVisibleAsync();

        await console.GetByRole(AriaRole.Button, new() { Name = "Remove mug-manual.md" }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Status)).ToContainTextAsync("Removed");
        Assert.DoesNotContain(shop.Get<DocumentStore>().List(), document => document.Name == "mug-manual.md");
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_the_reason_and_the_cure()
    {
        var console = await AdministratorAsync("emil");
        await console.GotoAsync("/review/documents");
        await console.GetByLabel("File").SetInputFilesAsync(File("a.docx", "PK\u0003\u0004 not a text"));
        await console.GetByRole(AriaRole.Button, new() { Name = "Add the document" }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Alert)).ToContainTextAsync("save it as PDF");

        await console.GetByLabel("or its address").FillAsync("ftp://example.com/a.pdf");
        await console.GetByRole(AriaRole.Button, new() { Name = "Add the document" }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Alert)).ToContainTextAsync("https://");
    }

    [Fact]
    public async Task Reviewers_strangers_and_forged_forms_add_nothing()
    {
        var reviewer = await chromium.ReviewerAsync(shop, "rosa");
        await Expect(reviewer.GetByRole(AriaRole.Link, new() { Name = "Documents" })).ToHaveCountAsync(0);
        await reviewer.GotoAsync("/review/documents");
        Assert.Contains("/review/sign-in", reviewer.Url, StringComparison.Ordinal);

        var before = shop.Get<DocumentStore>().Change;
        var administrator = await AdministratorAsync("fred");
        using var form = new MultipartFormDataContent { { new StringContent("add"), "_handler" }, { new ByteArrayContent("words"u8.ToArray()), "File", "a.txt" } };
        using var visitor = shop.Visitor();
        visitor.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await administrator.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        using var answer = await visitor.PostAsync(new Uri("/review/documents", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, shop.Get<DocumentStore>().Change);
    }

    private static FilePayload File(string name, string content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) };

    private async Task<IPage> AdministratorAsync(string name)
    {
        await shop.Get<Accounts>().SetAsync(name, Roles.Admin, PageSteps.Password, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(shop.Address);
        await page.GotoAsync("/review");
        await page.SignInAsync(name, PageSteps.Password);
        await Expect(page).ToHaveURLAsync(new Uri(shop.Address, "/review").ToString());
        return page;
    }
}
