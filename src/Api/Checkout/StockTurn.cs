using ProductQA.Api.Storage;

namespace ProductQA.Api.Checkout;

/// <summary>
/// The stock as orders see it. What a started order keeps is not taken off the stock, but counted against it as long as the order is started and in its time:
/// an import may set the stock anew, and a service that stops keeps nothing for ever.
/// </summary>
public static class StockTurn
{
    /// <summary>Begins a turn at the stock; another process waits until this transaction has ended.</summary>
    public static void Begin(Write write) => write.Execute("UPDATE stock_turn SET id = 1");

    /// <summary>Whether the pieces of a line are there for its order. A stock that the shop does not count is always enough.</summary>
    public static bool IsFree(Write write, string orderId, OrderLine line, long now) => write.First<long>(
        """
        SELECT COUNT(*) FROM variant WHERE sku = @Sku AND availability = 'InStock' AND (stock IS NULL OR stock - @Quantity >=
            (SELECT COALESCE(SUM(line.quantity), 0) FROM order_line line JOIN customer_order kept ON kept.id = line.order_id
            WHERE line.sku = @Sku AND kept.state = 'started' AND kept.expires_at > @now AND kept.id <> @orderId))
        """,
        new { line.Sku, Quantity = (long)line.Quantity, orderId, now }) == 1;

    /// <summary>Takes pieces that are paid out of the stock; false where there are not enough. The next import sets the stock that the feed says.</summary>
    public static bool Take(Write write, string sku, int quantity)
    {
        write.Execute("UPDATE product SET hash = '' WHERE id = (SELECT product_id FROM variant WHERE sku = @sku)", new { sku });
        return write.Execute(
            """
            UPDATE variant SET stock = stock - @quantity WHERE sku = @sku AND availability = 'InStock' AND (stock IS NULL OR stock >= @quantity)
            """,
            new { sku, quantity = (long)quantity }) == 1;
    }

    /// <summary>Whether a line costs now what it was shown at.</summary>
    public static bool IsPriced(Write write, OrderLine line, long now) => write.First<long?>(
        """
        SELECT CASE WHEN sale_minor IS NOT NULL AND (sale_starts IS NULL OR sale_starts <= @now) AND (sale_ends IS NULL OR @now < sale_ends)
            THEN sale_minor ELSE price_minor END
        FROM variant WHERE sku = @Sku AND currency = @Currency
        """,
        new { line.Sku, line.UnitPrice.Currency, now }) == line.UnitPrice.MinorUnits;
}
