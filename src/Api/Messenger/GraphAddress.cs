using System.Security.Cryptography;
using System.Text;

namespace ProductQA.Api.Messenger;

/// <summary>The address of something of a page in the Graph API, with the page's token and the proof that we know the app's secret. Never logged.</summary>
internal static class GraphAddress
{
    /// <summary>The page's messages.</summary>
    public static Uri Of(MessengerOptions options, string page, string token) => At(options, $"{Uri.EscapeDataString(page)}/messages", token, "");

    /// <summary>Any path, with a query of its own.</summary>
    public static Uri At(MessengerOptions options, string path, string token, string query) =>
        new($"{Unproved(options, path, token, query).AbsoluteUri}&appsecret_proof={Proof(options.AppSecret, token)}");

    public static Uri Unproved(MessengerOptions options, string path, string token, string query) =>
        new(options.GraphBaseUrl, $"/{options.ApiVersion}/{path}?{(query.Length > 0 ? query + "&" : "")}access_token={Uri.EscapeDataString(token)}");

    /// <summary>HMAC-SHA256 of the token under the app's secret, in hexadecimal.</summary>
    public static string Proof(string appSecret, string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(token)));
}
