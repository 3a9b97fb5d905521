using System.Security.Cryptography;

namespace ProductQA.Api.Privacy;

/// <summary>A deletion that is to be done.</summary>
/// <param name="Code">What the person is given to look it up with.</param>
/// <param name="Through">One of <see cref="DeletionWays"/>.</param>
/// <param name="KeepsBuyerNames">Whether paid orders keep the buyer's name.</param>
public sealed record Erasure(string Code, string Through, bool KeepsBuyerNames)
{
    /// <summary>Letters and digits that nobody confuses when reading them out.</summary>
    public const string CodeAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public const int CodeLength = 12;

    public static string NewCode() => RandomNumberGenerator.GetString(CodeAlphabet, CodeLength);

    public static bool IsCode(string text) => text.Length == CodeLength && text.All(CodeAlphabet.Contains);
}
