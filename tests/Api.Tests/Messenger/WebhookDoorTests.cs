using System.Net;
using System.Text;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>What the webhook takes and what it refuses; a refusal stores nothing.</summary>
[Collection("Messenger")]
public sealed class WebhookDoorTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MessengerApp App => shared.App;

    [Fact]
    public async Task A_post_without_a_valid_signature_is_refused_and_nothing_is_stored()
    {
        var before = App.InboxCount();
        var body = Encoding.UTF8.GetBytes(MetaEvent.Envelope(MetaEvent.Text("6001", "m_6001", "hello")).ToJsonString());
        foreach (var signature in new[] { null, "", "sha1=abc", SignedWebhook.Signature(body, "wrong"), SignedWebhook.Signature(body)[..^1], "sha256=" + new string('Z', 64) })
        {
            using var request = SignedWebhook.With(body, signature);
            Assert.Equal(HttpStatusCode.Unauthorized, await App.StatusAsync(request));
        }

        Assert.Equal(before, App.InboxCount());
    }

    [Fact]
    public async Task A_body_changed_after_signing_is_refused()
    {
        var before = App.InboxCount();
        var body = Encoding.UTF8.GetBytes(MetaEvent.Envelope(MetaEvent.Text("6002", "m_6002", "hello")).ToJsonString());
        var signature = SignedWebhook.Signature(body);
        body[^1] = (byte)' ';
        using var request = SignedWebhook.With(body, signature);

        Assert.Equal(HttpStatusCode.Unauthorized, await App.StatusAsync(request));
        Assert.Equal(before, App.InboxCount());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"object\":\"page\"")]
    [InlineData("{\"object\":\"page\",}")]
    public async Task A_signed_body_that_is_not_JSON_is_a_bad_request(string text)
    {
        using var request = SignedWebhook.Of(Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.BadRequest, await App.StatusAsync(request));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("{\"object\":\"instagram\",\"entry\":[]}")]
    [InlineData("{\"object\":\"page\",\"entry\":[{}]}")]
    [InlineData("{\"object\":\"page\",\"entry\":[{\"messaging\":null}]}")]
    [InlineData("{\"object\":\"page\",\"entry\":\"none\"}")]
    [InlineData("{\"entry\":[{\"id\":\"1\",\"messaging\":[1,\"two\",null,[]]}]}")]
    public async Task A_signed_body_without_events_is_taken_quietly(string text)
    {
        using var request = SignedWebhook.Of(Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.OK, await App.StatusAsync(request));
    }

    [Fact]
    public async Task A_body_over_8_MB_is_too_large_and_one_of_7_MB_is_taken()
    {
        using var small = SignedWebhook.Of(Encoding.UTF8.GetBytes("{\"padding\":\"" + new string('x', 7 * 1024 * 1024) + "\"}"));
        using var large = SignedWebhook.Of(Encoding.UTF8.GetBytes("{\"padding\":\"" + new string('x', (8 * 1024 * 1024) + 1) + "\"}"));

        Assert.Equal(HttpStatusCode.OK, await App.StatusAsync(small));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await App.StatusAsync(large));
    }
}
