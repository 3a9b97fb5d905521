using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Checkout;

/// <summary>
/// The seam that every payment provider ends in: an order is paid once, at the price that was shown, while it is in stock, and its
/// conversation hears of it, all in one transaction. The built-in demo page calls it on a press; another provider calls it on its event.
/// </summary>
public sealed class Payments(GroupCommit commits, OrderStore orders, InboxStore inbox, TurnQueue turns, TimeProvider time)
{
    public Order? Find(string id) => orders.Find(id);

    public async Task<PaymentOutcome> PayAsync(string orderId, string buyer, CancellationToken cancellationToken)
    {
        try
        {
            var conversations = await commits.WriteAsync(write => Pay(write, orderId, buyer), cancellationToken);
            turns.Call(conversations);
            return PaymentOutcome.Paid;
        }
        catch (PaymentRefusedException refused)
        {
            return refused.Outcome;
        }
    }

    private IReadOnlyList<string> Pay(Write write, string orderId, string buyer)
    {
        var now = time.GetUtcNow();
        var order = OrderStore.Find(write, orderId) ?? throw new PaymentRefusedException(PaymentOutcome.Unknown);
        if (order.State == OrderStates.Paid)
        {
            return [];
        }

        Demand(PriceOf(write, order.Sku, order.UnitPrice.Currency, now) == order.UnitPrice.MinorUnits, PaymentOutcome.PriceChanged);
        if (!OrderStore.MarkPaid(write, orderId, buyer, now.ToUnixTimeMilliseconds()))
        {
            Demand(OrderStore.Find(write, orderId)?.State == OrderStates.Paid, PaymentOutcome.Expired);
            return [];
        }

        Demand(OrderStore.TakeStock(write, order.Sku, order.Quantity), PaymentOutcome.SoldOut);
        return inbox.Record(write, [new InboxEvent(order.Conversation, "paid:" + order.Id, now.ToUnixTimeMilliseconds(), new PaidInput(order.Id))]);
    }

    private static long? PriceOf(Write write, string sku, string currency, DateTimeOffset now) => write.First<long?>(
        """
        SELECT CASE WHEN sale_minor IS NOT NULL AND (sale_starts IS NULL OR sale_starts <= @now) AND (sale_ends IS NULL OR @now < sale_ends)
            THEN sale_minor ELSE price_minor END
        FROM variant WHERE sku = @sku AND currency = @currency
        """,
        new { sku, currency, now = now.ToUnixTimeMilliseconds() });

    private static void Demand(bool holds, PaymentOutcome otherwise)
    {
        if (!holds)
        {
            throw new PaymentRefusedException(otherwise);
        }
    }

    private sealed class PaymentRefusedException(PaymentOutcome outcome) : Exception
    {
        public PaymentOutcome Outcome => outcome;
    }
}

/// <summary>How a payment ended.</summary>
public enum PaymentOutcome
{
    /// <summary>Paid now, or before.</summary>
    Paid,

    /// <summary>There is no such order.</summary>
    Unknown,

    /// <summary>The offer's time is over.</summary>
    Expired,

    /// <summary>The price is not the one that was shown.</summary>
    PriceChanged,

    /// <summary>There are not enough pieces left.</summary>
    SoldOut,
}
