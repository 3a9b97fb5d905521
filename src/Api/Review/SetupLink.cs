using System.Security.Cryptography;
using System.Text;

namespace ProductQA.Api.Review;

/// <summary>The one-time link with which the first admin account is made. It is printed at the start while there is no account, and never logged.</summary>
public sealed class SetupLink(Accounts accounts)
{
    private readonly string _token = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public bool IsOpen => accounts.None;

    public string Path => "/review/setup?token=" + _token;

    public bool Fits(string? token) =>
        IsOpen && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token));
}
