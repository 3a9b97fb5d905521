using System.Data;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Catalog;

/// <summary>The statements that change the record of the catalog; the caller owns the transaction.</summary>
public static class CatalogWriter
{
    public const string Sample = "sample";
    public const string Feed = "feed";

    /// <summary>Adds or replaces one product.</summary>
    public static void Upsert(Write write, Product product, string origin)
    {
        using var rows = new ProductRows(write);
        rows.Put(StoredProduct.Of(product, isNew: false), new RowOrigin(origin, ImportRequest.DefaultFeed, 0));
    }

    /// <summary>Removes products, and remembers that they left, so that an index that lags behind can follow.</summary>
    public static void Remove(Write write, IEnumerable<string> ids, long number)
    {
        using var variants = write.Prepare("DELETE FROM variant WHERE product_id = @id", ("id", DbType.String));
        using var product = write.Prepare("DELETE FROM product WHERE id = @id", ("id", DbType.String));
        using var left = write.Prepare(
            """
            INSERT INTO removed_product (id, removed_in) VALUES (@id, @number) ON CONFLICT (id) DO UPDATE SET removed_in = excluded.removed_in
            """,
            ("id", DbType.String),
            ("number", DbType.Int64));
        foreach (var id in ids)
        {
            variants.Execute(id);
            product.Execute(id);
            left.Execute(id, number);
        }
    }

    /// <summary>Takes the catalog from the state that an import began with to the next; false where another import was quicker.</summary>
    public static bool Advance(Write write, CatalogState from, CatalogState to) => write.Execute(
        """
        UPDATE catalog_state SET number = @number, stamp = @stamp WHERE number = @before AND stamp = @stampBefore
        """,
        new { number = to.Number, stamp = to.Stamp, before = from.Number, stampBefore = from.Stamp }) == 1;

    /// <summary>The sample shop leaves when the shop's own catalog comes: its facts are not the shop's.</summary>
    public static List<string> RemoveSample(Write write)
    {
        var ids = write.Query<string>(
            """
            SELECT id FROM product WHERE origin = 'sample'
            """);
        Remove(write, ids, 0);
        RemoveSamplePolicies(write);
        return ids;
    }

    public static void RemoveSamplePolicies(Write write) => write.Execute("DELETE FROM policy WHERE origin = 'sample'");

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
}
