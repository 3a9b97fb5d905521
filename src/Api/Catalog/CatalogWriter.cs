using System.Text.Json;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Catalog;

/// <summary>The statements that change the record of the catalog; the caller owns the transaction.</summary>
public static class CatalogWriter
{
    public const string Sample = "sample";
    public const string Feed = "feed";

    public static void Upsert(Write write, Product product, string origin)
    {
        write.Execute(
            """
            INSERT INTO product (id, title, body, origin) VALUES (@Id, @Title, @body, @origin)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, body = excluded.body, origin = excluded.origin
            """,
            new { product.Id, product.Title, body = JsonSerializer.Serialize(product with { Variants = [] }), origin });
        write.Execute(
            """
            DELETE FROM variant WHERE product_id = @Id
            """,
            new { product.Id });
        for (var position = 0; position < product.Variants.Count; position++)
        {
            Insert(write, product.Id, product.Variants[position], position);
        }
    }

    /// <summary>The sample shop leaves when the shop's own catalog comes: its facts are not the shop's.</summary>
    public static List<string> RemoveSample(Write write)
    {
        var ids = write.Query<string>(
            """
            SELECT id FROM product WHERE origin = 'sample'
            """);
        write.Execute("DELETE FROM variant WHERE product_id IN (SELECT id FROM product WHERE origin = 'sample')");
        write.Execute("DELETE FROM product WHERE origin = 'sample'");
        write.Execute("DELETE FROM policy WHERE origin = 'sample'");
        return ids;
    }

    /// <summary>Replaces the shop's policies.</summary>
    public static void ReplacePolicies(Write write, IReadOnlyList<Fact> policies, string origin)
    {
        write.Execute("DELETE FROM policy");
        for (var position = 0; position < policies.Count; position++)
        {
            write.Execute(
                """
                INSERT INTO policy (heading, text, position, origin) VALUES (@Field, @Value, @position, @origin)
                """,
                new { policies[position].Field, policies[position].Value, position = (long)position, origin });
        }
    }

    private static void Insert(Write write, string productId, Variant variant, int position) => write.Execute(
        """
        INSERT INTO variant (sku, product_id, position, options, price_minor, sale_minor, sale_starts, sale_ends, currency, availability, stock)
        VALUES (@Sku, @productId, @position, @options, @price, @sale, @starts, @ends, @currency, @availability, @stock)
        ON CONFLICT (sku) DO UPDATE SET product_id = excluded.product_id, position = excluded.position, options = excluded.options,
            price_minor = excluded.price_minor, sale_minor = excluded.sale_minor, sale_starts = excluded.sale_starts,
            sale_ends = excluded.sale_ends, currency = excluded.currency, availability = excluded.availability, stock = excluded.stock
        """,
        new
        {
            variant.Sku,
            productId,
            position = (long)position,
            options = JsonSerializer.Serialize(variant.Options),
            price = variant.Offer.Price.MinorUnits,
            sale = variant.Offer.SalePrice?.MinorUnits,
            starts = variant.Offer.SaleStarts?.ToUnixTimeMilliseconds(),
            ends = variant.Offer.SaleEnds?.ToUnixTimeMilliseconds(),
            currency = variant.Offer.Price.Currency,
            availability = variant.Offer.Availability.ToString(),
            stock = (long?)variant.Offer.Stock,
        });
}
