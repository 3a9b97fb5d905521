using System.Net;

namespace ProductQA.Browser.Tests;

public sealed class PageTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/review/sign-in")]
    [InlineData("/chat/chat.js")]
    [InlineData("/shop/images/mug.svg")]
    public async Task Every_answer_tells_browsers_what_they_may_do(string path)
    {
        using var visitor = shop.Visitor();
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy.Split("style-src")[0], StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task The_start_page_names_the_shop_and_what_is_not_set_up_yet()
    {
        using var visitor = shop.Visitor();
        var html = await visitor.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Larkfield Goods", html, StringComparison.Ordinal);
        Assert.Contains("Messenger__AppSecret", html, StringComparison.Ordinal);
        Assert.Contains("Server__PublicUrl", html, StringComparison.Ordinal);
        Assert.DoesNotContain("setup?token=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_a_page_is_told_so()
    {
        using var visitor = shop.Visitor();
        using var bare = await visitor.GetAsync(new Uri("/nothing-here", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, bare.StatusCode);
        Assert.Empty(await bare.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        visitor.DefaultRequestHeaders.Add("Accept", "text/html");
        using var read = await visitor.GetAsync(new Uri("/nothing-here", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Contains("There is nothing here", await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
