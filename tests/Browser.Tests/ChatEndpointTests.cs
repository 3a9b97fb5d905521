using System.Net;
using System.Net.Http.Json;
using ProductQA.Api.Storage;
using ProductQA.Api.WebChat;

namespace ProductQA.Browser.Tests;

public sealed class ChatEndpointTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private static readonly Uri Messages = new("/chat/messages", UriKind.Relative);

    public static TheoryData<ChatRequest> Refused => new(
        new ChatRequest("12345678", null, null, null),
        new ChatRequest("12345678", "   ", null, null),
        new ChatRequest("12345678", new string('a', 2001), null, null),
        new ChatRequest("12345678", null, new string('a', 1001), "Buy"),
        new ChatRequest("12345678", null, "BUY|x", null),
        new ChatRequest(null, "hello", null, null),
        new ChatRequest("short", "hello", null, null),
        new ChatRequest("paid:ABCD2345", "hello", null, null));

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_request_that_breaks_the_limits_is_refused(ChatRequest request)
    {
        using var visitor = await WelcomedAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(visitor, request));
    }

    [Fact]
    public async Task Without_our_header_or_our_cookie_nothing_is_accepted()
    {
        using var welcomed = shop.Visitor();
        using var page = await welcomed.GetAsync(new Uri("/chat", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(welcomed, new ChatRequest("12345678", "hello", null, null)));

        using var stranger = shop.Visitor();
        stranger.DefaultRequestHeaders.Add(ChatEndpoints.Header, "1");
        stranger.DefaultRequestHeaders.Add("Cookie", ChatVisitor.CookieName + "=forged");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(stranger, new ChatRequest("12345678", "hello", null, null)));
        using var stream = await stranger.GetAsync(new Uri("/chat/stream", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, stream.StatusCode);
    }

    [Fact]
    public async Task A_message_that_is_posted_again_is_one_message()
    {
        using var visitor = await WelcomedAsync();
        var request = new ChatRequest("again-" + nameof(ChatEndpointTests), "hello there, again", null, null);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(visitor, request));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(visitor, request));
        Assert.Equal(1, shop.Get<Database>().First<long>("SELECT COUNT(*) FROM inbox WHERE id = @id", new { id = "web:" + request.Id }));
    }

    [Fact]
    public async Task Who_writes_too_fast_is_asked_to_wait()
    {
        using var visitor = await WelcomedAsync();
        var answers = new List<HttpStatusCode>();
        for (var count = 0; count < 100 && !answers.Contains(HttpStatusCode.TooManyRequests); count++)
        {
            answers.Add(await PostAsync(visitor, new ChatRequest("12345678", "", null, null)));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Theory]
    [InlineData("images/mug.svg", "/shop/images/mug.svg")]
    [InlineData("https://cdn.example/mug.png", "https://cdn.example/mug.png")]
    [InlineData("javascript:alert(1)", "")]
    [InlineData("file:///etc/passwd", "")]
    [InlineData("", "")]
    public void Only_pictures_of_the_web_or_of_the_sample_shop_are_shown(string link, string expected) =>
        Assert.Equal(expected, ChatMessageMapper.ImageAddress(link));

    private async Task<HttpClient> WelcomedAsync()
    {
        var visitor = shop.Visitor();
        visitor.DefaultRequestHeaders.Add(ChatEndpoints.Header, "1");
        using var page = await visitor.GetAsync(new Uri("/chat", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return visitor;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient visitor, ChatRequest request)
    {
        using var answer = await visitor.PostAsJsonAsync(Messages, request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
