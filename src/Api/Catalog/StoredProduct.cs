using System.Security.Cryptography;
using System.Text.Json;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Catalog;

/// <summary>A product in the form in which the record keeps it, with a hash of everything the feed says of it: what has the same hash need not be written again.</summary>
/// <param name="Id">The merchant's id.</param>
/// <param name="Title">The name that shoppers read.</param>
/// <param name="Body">The product without its variants, as JSON.</param>
/// <param name="Variants">Its variants with their offers, as JSON.</param>
/// <param name="Hash">Of body and variants, 32 hexadecimal digits.</param>
/// <param name="IsNew">Whether the record has no product of this id.</param>
public sealed record StoredProduct(string Id, string Title, string Body, string Variants, string Hash, bool IsNew)
{
    private const int HashBytes = 16;

    /// <summary>Addresses of the documents that the feed links; the body is read only where it has some.</summary>
    public IReadOnlyList<string> Documents =>
        Body.Contains("\"Documents\":[\"", StringComparison.Ordinal) ? JsonSerializer.Deserialize<Product>(Body)!.Documents : [];

    public static StoredProduct Of(Product product, bool isNew)
    {
        var variants = JsonSerializer.SerializeToUtf8Bytes(product.Variants);
        var body = JsonSerializer.SerializeToUtf8Bytes(product with { Variants = [] });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(body);
        hash.AppendData(variants);
        return new StoredProduct(
            product.Id,
            product.Title,
            System.Text.Encoding.UTF8.GetString(body),
            System.Text.Encoding.UTF8.GetString(variants),
            Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes)),
            isNew);
    }
}
