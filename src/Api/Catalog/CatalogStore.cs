using System.Text.Json;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Catalog;

/// <summary>The record of the catalog: products, their offers, and the shop's policies. Price and stock are read here for every answer.</summary>
public sealed class CatalogStore(Database database)
{
    private const int PageSize = 1000;

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

    /// <summary>The products that exist, in the order asked for, each once; in two statements.</summary>
    public List<Product> Products(IEnumerable<string> ids)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var bodies = database.QueryList<ProductRow>(
            """
            SELECT id, body FROM product WHERE id IN @list
            """,
            wanted).ToDictionary(row => row.Id, row => row.Body);
        var variants = database.QueryList<VariantRow>(
            """
            SELECT product_id, sku, options, price_minor, sale_minor, sale_starts, sale_ends, currency, availability, stock, gtin
            FROM variant WHERE product_id IN @list ORDER BY product_id, position
            """,
            wanted).ToLookup(row => row.ProductId, row => row.ToVariant());
        return [.. wanted.Where(bodies.ContainsKey).Select(id => JsonSerializer.Deserialize<Product>(bodies[id])! with { Variants = [.. variants[id]] })];
    }

    /// <summary>The product whose id or variant's SKU this is, or nothing.</summary>
    public Product? ByIdOrSku(string code) =>
        Product(code) ?? (database.First<string>(
            """
            SELECT product_id FROM variant WHERE sku = @code
            """,
            new { code }) is { } id ? Product(id) : null);

    /// <summary>All products in pages, for rebuilding the index.</summary>
    public IEnumerable<Product> All() => Pages(0, "");

    /// <summary>The products that imports of this number and later wrote, in pages.</summary>
    public IEnumerable<Product> ChangedSince(long number) => Pages(number, "");

    /// <summary>The products of the shop's other feeds, in pages.</summary>
    public IEnumerable<Product> OfOtherFeeds(string feed) => Pages(0, feed);

    private IEnumerable<Product> Pages(long number, string except)
    {
        var after = "";
        while (true)
        {
            var page = Page(after, number, except);
            foreach (var product in page)
            {
                yield return product;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Id;
        }
    }

    /// <summary>Ids of the products that left with imports of this number and later.</summary>
    public List<string> RemovedSince(long number) => database.Query<string>(
        """
        SELECT id FROM removed_product WHERE removed_in >= @number
        """,
        new { number });

    /// <summary>The import that made the catalog what it is.</summary>
    public CatalogState State() => database.First<CatalogState>(
        """
        SELECT number, stamp FROM catalog_state
        """)!;

    /// <summary>Number of the import that left this stamp, or nothing.</summary>
    public long? NumberOf(string stamp) => database.First<long?>(
        """
        SELECT number FROM catalog_import WHERE id = @stamp
        """,
        new { stamp });

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
            SELECT product_id, sku, options, price_minor, sale_minor, sale_starts, sale_ends, currency, availability, stock, gtin
            FROM variant WHERE product_id = @productId ORDER BY position
            """,
            new { productId }).Select(row => row.ToVariant())];

    /// <summary>Products after an id with their variants, in two statements.</summary>
    private List<Product> Page(string after, long number, string except)
    {
        var products = database.Query<ProductRow>(
            """
            SELECT id, body FROM product WHERE id > @after AND changed_in >= @number AND (@except = '' OR feed NOT IN (@except, 'sample')) ORDER BY id LIMIT 1000
            """,
            new { after, number, except });
        if (products.Count == 0)
        {
            return [];
        }

        var variants = database.Query<VariantRow>(
            """
            SELECT product_id, sku, options, price_minor, sale_minor, sale_starts, sale_ends, currency, availability, stock, gtin
            FROM product JOIN variant ON variant.product_id = product.id
            WHERE product.id > @after AND product.id <= @last AND changed_in >= @number ORDER BY product_id, position
            """,
            new { after, last = products[^1].Id, number }).ToLookup(row => row.ProductId, row => row.ToVariant());
        return [.. products.Select(row => JsonSerializer.Deserialize<Product>(row.Body)! with { Variants = [.. variants[row.Id]] })];
    }

    private sealed record ProductRow(string Id, string Body);

    private sealed record PolicyRow(string Heading, string Text);

    private sealed record VariantRow(
        string ProductId, string Sku, string Options, long PriceMinor, long? SaleMinor, long? SaleStarts, long? SaleEnds, string Currency, string Availability, long? Stock, string Gtin)
    {
        public Variant ToVariant() => new()
        {
            Sku = Sku,
            Gtin = Gtin,
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

/// <summary>A state of the catalog.</summary>
/// <param name="Number">How many imports changed it; 0 before the first.</param>
/// <param name="Stamp">Id of the last of them; empty before the first.</param>
public sealed record CatalogState(long Number, string Stamp);
