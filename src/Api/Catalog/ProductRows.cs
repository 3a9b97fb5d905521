using System.Data;
using System.Text.Json;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Catalog;

/// <summary>Writes products and their variants into the record, many in a row; the caller owns the transaction.</summary>
public sealed class ProductRows(Write write) : IDisposable
{
    private readonly PreparedStatement _product = write.Prepare(
        """
        INSERT INTO product (id, title, body, origin, feed, hash, changed_in) VALUES (@id, @title, @body, @origin, @feed, @hash, @number)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, body = excluded.body, origin = excluded.origin, feed = excluded.feed,
            hash = excluded.hash, changed_in = excluded.changed_in
        """,
        ("id", DbType.String),
        ("title", DbType.String),
        ("body", DbType.String),
        ("origin", DbType.String),
        ("feed", DbType.String),
        ("hash", DbType.String),
        ("number", DbType.Int64));

    private readonly PreparedStatement _withoutVariants = write.Prepare("DELETE FROM variant WHERE product_id = @id", ("id", DbType.String));

    private readonly PreparedStatement _variant = write.Prepare(
        """
        INSERT INTO variant (sku, product_id, position, options, price_minor, sale_minor, sale_starts, sale_ends, currency, availability, stock, gtin)
        VALUES (@sku, @product_id, @position, @options, @price, @sale, @starts, @ends, @currency, @availability, @stock, @gtin)
        ON CONFLICT (sku) DO UPDATE SET product_id = excluded.product_id, position = excluded.position, options = excluded.options,
            price_minor = excluded.price_minor, sale_minor = excluded.sale_minor, sale_starts = excluded.sale_starts,
            sale_ends = excluded.sale_ends, currency = excluded.currency, availability = excluded.availability, stock = excluded.stock,
            gtin = excluded.gtin
        """,
        ("sku", DbType.String),
        ("product_id", DbType.String),
        ("position", DbType.Int64),
        ("options", DbType.String),
        ("price", DbType.Int64),
        ("sale", DbType.Int64),
        ("starts", DbType.Int64),
        ("ends", DbType.Int64),
        ("currency", DbType.String),
        ("availability", DbType.String),
        ("stock", DbType.Int64),
        ("gtin", DbType.String));

    /// <summary>Adds a product, or replaces the one with its id and all its variants.</summary>
    public void Put(StoredProduct product, RowOrigin origin)
    {
        _product.Execute(product.Id, product.Title, product.Body, origin.Origin, origin.Feed, product.Hash, origin.Number);
        if (!product.IsNew)
        {
            _withoutVariants.Execute(product.Id);
        }

        var variants = JsonSerializer.Deserialize<List<Variant>>(product.Variants)!;
        for (var position = 0; position < variants.Count; position++)
        {
            Put(product.Id, variants[position], position);
        }
    }

    public void Dispose()
    {
        _product.Dispose();
        _withoutVariants.Dispose();
        _variant.Dispose();
    }

    private void Put(string productId, Variant variant, long position) => _variant.Execute(
        variant.Sku,
        productId,
        position,
        JsonSerializer.Serialize(variant.Options),
        variant.Offer.Price.MinorUnits,
        variant.Offer.SalePrice?.MinorUnits,
        variant.Offer.SaleStarts?.ToUnixTimeMilliseconds(),
        variant.Offer.SaleEnds?.ToUnixTimeMilliseconds(),
        variant.Offer.Price.Currency,
        variant.Offer.Availability.ToString(),
        (long?)variant.Offer.Stock,
        variant.Gtin);
}

/// <summary>Where rows of the record come from.</summary>
/// <param name="Origin">The sample shop or a feed.</param>
/// <param name="Feed">Name of the feed.</param>
/// <param name="Number">Number of the import that writes them.</param>
public sealed record RowOrigin(string Origin, string Feed, long Number);
