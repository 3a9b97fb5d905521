using System.Buffers.Text;
using System.Text;

namespace ProductQA.Api.Advertisements.Links;

/// <summary>
/// A product's id as the word that an m.me link carries and brings back. Meta lets only letters, digits, '_', '=' and '-' through, so the id is written in
/// base64url behind a mark of ours.
/// </summary>
public static class ProductRef
{
    private const string Mark = "p-";

    public static string Of(string productId) => Mark + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(productId));

    /// <summary>The product's id, or nothing where the word is not one of ours.</summary>
    public static string? Read(string? word)
    {
        if (word is null || word.Length > Advertisement.LongestRef || !word.StartsWith(Mark, StringComparison.Ordinal) || !Base64Url.IsValid(word.AsSpan(Mark.Length)))
        {
            return null;
        }

        var id = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word.AsSpan(Mark.Length))).Replace("\0", "", StringComparison.Ordinal);
        return id.Length > 0 && Of(id) == word ? id : null;
    }
}
