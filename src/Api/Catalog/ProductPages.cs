using System.Text.Json;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Catalog;

/// <summary>The product whose own page a link leads to. What only counts clicks ("utm_source") makes no other page; host and path must agree.</summary>
public sealed class ProductPages(Database database, CatalogStore catalog)
{
    public Product? Find(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https") || page.AbsolutePath.Length < 2)
        {
            return null;
        }

        return ByCode(page) ?? ByLink(page);
    }

    /// <summary>Shops mostly put the id or the SKU last.</summary>
    private Product? ByCode(Uri page) =>
        catalog.ByIdOrSku(Uri.UnescapeDataString(page.Segments[^1].Trim('/'))) is { } product && Uri.TryCreate(product.Link, UriKind.Absolute, out var own) && Host(own) == Host(page)
            ? product
            : null;

    private Product? ByLink(Uri page)
    {
        var ids = database.Query<string>(
            """
            SELECT id FROM product WHERE body LIKE @path ESCAPE '!' ORDER BY id LIMIT 50
            """,
            new { path = $"%{Escaped(page.AbsolutePath.TrimEnd('/'))}%" });
        return catalog.Products(ids).Find(product => Uri.TryCreate(product.Link, UriKind.Absolute, out var own) && IsSame(own, page));
    }

    /// <summary>What the product's own link asks for, the other must ask for too.</summary>
    private static bool IsSame(Uri own, Uri page) =>
        Host(own) == Host(page)
        && string.Equals(own.AbsolutePath.TrimEnd('/'), page.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal)
        && Array.TrueForAll(Asked(own), Asked(page).Contains);

    private static string Host(Uri link) => link.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? link.IdnHost[4..] : link.IdnHost;

    private static string[] Asked(Uri link) =>
        [.. link.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase))];

    /// <summary>As the record writes it inside JSON, without the signs that LIKE reads.</summary>
    private static string Escaped(string path)
    {
        var written = JsonSerializer.Serialize(path).Trim('"');
        return written.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
    }
}
