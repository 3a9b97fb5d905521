using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A webhook as Meta posts it: the signature is over the raw bytes.</summary>
internal static class SignedWebhook
{
    public const string Path = "/webhooks/messenger";

    public static HttpRequestMessage Of(JsonObject envelope) => Of(Encoding.UTF8.GetBytes(envelope.ToJsonString()));

    public static HttpRequestMessage Of(byte[] body) => With(body, Signature(body));

    public static HttpRequestMessage With(byte[] body, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        }

        return request;
    }

    public static string Signature(byte[] body, string secret = TestPage.AppSecret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
