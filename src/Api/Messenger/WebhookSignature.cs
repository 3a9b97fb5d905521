using System.Security.Cryptography;
using System.Text;

namespace ProductQA.Api.Messenger;

/// <summary>
/// Meta signs a webhook's raw bytes: <c>X-Hub-Signature-256: sha256=</c> and the HMAC-SHA256 under the app's secret in hexadecimal. A
/// missing or malformed header is a refusal, and the comparison takes the same time whatever differs.
/// </summary>
public static class WebhookSignature
{
    public const string Header = "X-Hub-Signature-256";

    private const string Scheme = "sha256=";

    public static bool IsValid(ReadOnlySpan<byte> body, string? header, string appSecret)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (appSecret.Length == 0 || !TryRead(header, given))
        {
            return false;
        }

        Span<byte> own = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body, own);
        return CryptographicOperations.FixedTimeEquals(own, given);
    }

    private static bool TryRead(string? header, Span<byte> signature) =>
        header is not null
        && header.StartsWith(Scheme, StringComparison.Ordinal)
        && header.Length == Scheme.Length + (2 * signature.Length)
        && Convert.FromHexString(header.AsSpan(Scheme.Length), signature, out _, out _) == System.Buffers.OperationStatus.Done;
}
