using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Privacy.Meta;

/// <summary>
/// Meta's signed_request: signature and payload in base64url with a dot between them; the HMAC-SHA256 under the app's secret is over the payload as it is encoded.
/// Algorithm and signature are checked before anything in it is believed, and the comparison takes the same time whatever differs.
/// </summary>
public static class SignedRequest
{
    private const int Longest = 8000;
    private const int LongestId = 64;

    /// <summary>The person's id in it, or nothing where it is not Meta's.</summary>
    public static string? UserOf(string? request, string appSecret)
    {
        if (request is not { Length: > 0 and <= Longest } || appSecret.Length == 0 || request.Split('.') is not [var signature, var payload])
        {
            return null;
        }

        var own = HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(payload));
        return Decoded(signature) is { } given && CryptographicOperations.FixedTimeEquals(own, given) && Decoded(payload) is { } content ? Read(content) : null;
    }

    private static string? Read(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var isKnown = string.Equals(document.RootElement.Text("algorithm"), "HMAC-SHA256", StringComparison.OrdinalIgnoreCase);
            return isKnown && document.RootElement.Text("user_id") is { Length: > 0 and <= LongestId } user && user.All(char.IsAsciiDigit) ? user : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Decoded(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
