using System.Security.Cryptography;
using System.Text;

namespace ProductQA.Api.Messenger;

/// <summary>The address of a page's messages, with its token and the proof that we know the app's secret. Never logged.</summary>
internal static class GraphAddress
{
    public static Uri Of(MessengerOptions options, string page, string token) => new(
        options.GraphBaseUrl,
        $"/{options.ApiVersion}/{Uri.EscapeDataString(page)}/messages?access_token={Uri.EscapeDataString(token)}&appsecret_proof={Proof(options.AppSecret, token)}");

    /// <summary>HMAC-SHA256 of the token under the app's secret, in hexadecimal.</summary>
    public static string Proof(string appSecret, string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(token)));
}
