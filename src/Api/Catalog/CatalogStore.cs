using System.Text.Json;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Catalog;

/// <summary>The record of the catalog: products, their offers, and the shop's policies. Price and stock are read here for every answer.</summary>
public sealed class CatalogStore(Database database)
{
    /// <summary>A product as the record has it now, or nothing.</summary>
    public Product? Product(string id)
    {
        var body = database.First<string>(
            """
            SELECT body FROM product WHERE id = @id
            """,
            new { id });
        return body is null ? null : JsonSerializer.Deserialize<Product>(body)! with { Variants = Variants(id) };
    }

    /// <summary>The products that exist, in the order asked for.</summary>
    public List<Product> Products(IEnumerable<string> ids) => [.. ids.Select(Product).OfType<Product>()];

    /// <summary>The product whose id or variant's SKU this is, or nothing.</summary>
    public Product? ByIdOrSku(string code) =>
        Product(code) ?? (database.First<string>(
            """
            SELECT product_id FROM variant WHERE sku = @code
            """,
            new { code }) is { } id ? Product(id) : null);

    /// <summary>All products in pages, for rebuilding the index.</summary>
    public IEnumerable<Product> All()
    {
        var after = "";
        while (true)
        {
            var ids = database.Query<string>(
                """
                SELECT id FROM product WHERE id > @after ORDER BY id LIMIT 500
                """,
                new { after });
            if (ids.Count == 0)
            {
                yield break;
            }

            foreach (var product in Products(ids))
            {
                yield return product;
            }

            after = ids[^1];
        }
    }

    /// <summary>What the shop wrote of itself, as facts with their headings.</summary>
    public List<Fact> Policies() =>
        [.. database.Query<PolicyRow>(
            """
            SELECT heading, text FROM policy ORDER BY position
            """).Select(row => new Fact("", row.Heading, row.Text, "policy"))];

    public CatalogCounts Counts() => database.First<CatalogCounts>(
        """
        SELECT (SELECT COUNT(*) FROM product) AS products, (SELECT COUNT(*) FROM variant) AS variants
        """)!;

    /// <summary>Whether only the sample shop is loaded.</summary>
    public bool IsSample() => database.First<long>(
        """
        SELECT COUNT(*) FROM (SELECT 1 FROM product WHERE origin = 'feed' LIMIT 1) AS one
        """) == 0;

    private List<Variant> Variants(string productId) =>
        [.. database.Query<VariantRow>(
            """
            SELECT sku, options, price_minor, sale_minor, sale_starts, sale_ends, currency, availability, stock
            FROM variant WHERE product_id = @productId ORDER BY position
            """,
            new { productId }).Select(row => row.ToVariant())];

    private sealed record PolicyRow(string Heading, string Text);

    private sealed record VariantRow(
        string Sku, string Options, long PriceMinor, long? SaleMinor, long? SaleStarts, long? SaleEnds, string Currency, string Availability, long? Stock)
    {
        public Variant ToVariant() => new()
        {
            Sku = Sku,
            Options = JsonSerializer.Deserialize<Dictionary<string, string>>(Options)!,
            Offer = new Offer
            {
                Price = new Money(PriceMinor, Currency),
                SalePrice = SaleMinor is { } sale ? new Money(sale, Currency) : null,
                SaleStarts = Moment(SaleStarts),
                SaleEnds = Moment(SaleEnds),
                Availability = Enum.Parse<Availability>(Availability),
                Stock = Stock is { } stock ? checked((int)stock) : null,
            },
        };

        private static DateTimeOffset? Moment(long? milliseconds) =>
            milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
    }
}

/// <summary>How much there is in the catalog.</summary>
public sealed record CatalogCounts(long Products, long Variants);
