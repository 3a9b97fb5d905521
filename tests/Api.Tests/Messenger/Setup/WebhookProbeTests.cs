using System.Net;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger;
using ProductQA.Api.Messenger.Setup;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Tests.Messenger.Setup;

/// <summary>What the webhook's address may answer, and what that means.</summary>
public sealed class WebhookProbeTests
{
    [Theory]
    [InlineData("https://chat.example.com", 200, "1158201444", true, "")]
    [InlineData("http://chat.example.com", 200, "1158201444", false, "is not https")]
    [InlineData("https://chat.example.com", 200, "<html>", false, "not as this service does")]
    [InlineData("https://chat.example.com", 301, "", false, "redirects elsewhere")]
    [InlineData("https://chat.example.com", 403, "", false, "refuses the verify token")]
    [InlineData("https://chat.example.com", 502, "", false, "HTTP 502")]
    public async Task Each_answer_has_its_cure(string own, int status, string body, bool isOk, string cure)
    {
        var check = await AskAsync(own, _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) });

        Assert.Equal(isOk, check.Ok);
        Assert.Contains(cure, check.Cure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret word", check.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_as_Meta_does()
    {
        Uri? asked = null;
        await AskAsync("https://chat.example.com", address =>
        {
            asked = address;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") };
        });

        Assert.Equal("https://chat.example.com/webhooks/messenger?hub.mode=subscribe&hub.verify_token=secret%20word%26&hub.challenge=1158201444", asked!.AbsoluteUri);
    }

    [Fact]
    public async Task A_bad_certificate_is_told() =>
        Assert.StartsWith(
            "The certificate of chat.example.com is not valid",
            (await AskAsync("https://chat.example.com", _ => throw new HttpRequestException("no", new AuthenticationException()))).Cure,
            StringComparison.Ordinal);

    private static async Task<PageCheck> AskAsync(string own, Func<Uri, HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Answers(answer));
        var probe = new WebhookProbe(http, Options.Create(new MessengerOptions { VerifyToken = "secret word&" }), Options.Create(new ServerOptions { PublicUrl = new Uri(own) }));
        return await probe.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Answers(Func<Uri, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request.RequestUri!));
    }
}
