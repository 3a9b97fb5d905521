using System.Net;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

[Collection("Messenger")]
public sealed class WebhookVerificationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task The_right_word_gets_the_challenge_back_and_nothing_else()
    {
        using var answer = await AskAsync($"hub.mode=subscribe&hub.verify_token={Uri.EscapeDataString(TestPage.VerifyToken)}&hub.challenge=1158201444");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("1158201444", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("hub.mode=subscribe&hub.verify_token=another%20word&hub.challenge=1")]
    [InlineData("hub.mode=subscribe&hub.verify_token=the%20word%20agree&hub.challenge=1")]
    [InlineData("hub.mode=subscribe&hub.verify_token=The%20word%20agreed&hub.challenge=1")]
    [InlineData("hub.mode=unsubscribe&hub.verify_token=the%20word%20agreed&hub.challenge=1")]
    public async Task A_wrong_word_or_mode_is_forbidden(string query)
    {
        using var answer = await AskAsync(query);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hub.verify_token=the%20word%20agreed&hub.challenge=1")]
    [InlineData("hub.mode=subscribe&hub.challenge=1")]
    [InlineData("hub.mode=subscribe&hub.verify_token=the%20word%20agreed")]
    [InlineData("hub_mode=subscribe&hub_verify_token=the%20word%20agreed&hub_challenge=1")]
    public async Task A_missing_parameter_is_a_bad_request(string query)
    {
        using var answer = await AskAsync(query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task<HttpResponseMessage> AskAsync(string query) =>
        shared.App.Client.GetAsync(new Uri($"{SignedWebhook.Path}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
}
