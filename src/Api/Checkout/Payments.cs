using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Checkout;

/// <summary>
/// The seam that every payment provider ends in: an order is paid once, at the total that was shown, while it is in stock, and its
/// conversation hears of it, all in one transaction. The built-in demo page calls it on a press; another provider calls it on its event.
/// </summary>
public sealed class Payments(GroupCommit commits, OrderStore orders, InboxStore inbox, TurnQueue turns, TimeProvider time)
{
    public Order? Find(string id) => orders.Find(id);

    /// <summary>The shopper opened the payment page: from now on the stock is kept for them. What changed since the offer is told here and in the chat, before anything is paid.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="session">The provider's session, where it has made one.</param>
    /// <param name="cancellationToken">Stops waiting, not the work.</param>
    public Task<PaymentOutcome> StartAsync(string orderId, PaymentSession? session, CancellationToken cancellationToken) =>
        RunAsync(orderId, write => Start(write, orderId, session), PaymentOutcome.Started, cancellationToken);

    /// <summary>The shopper pressed Pay on a page of ours: nothing is charged yet, so everything is looked at once more.</summary>
    public Task<PaymentOutcome> PayAsync(string orderId, string buyer, CancellationToken cancellationToken) =>
        RunAsync(orderId, write => Press(write, orderId, buyer), PaymentOutcome.Paid, cancellationToken);

    /// <summary>
    /// A provider took the money. The same session may say so often. Anything but <see cref="PaymentOutcome.Paid"/> means that the money goes back; a shopper who
    /// was a little late gets the order all the same where it is still there.
    /// </summary>
    public Task<PaymentOutcome> SettleAsync(Settled settled, CancellationToken cancellationToken) =>
        RunAsync(settled.OrderId, write => Settle(write, settled), PaymentOutcome.Paid, cancellationToken);

    private async Task<PaymentOutcome> RunAsync(string orderId, Func<Write, IReadOnlyList<string>> work, PaymentOutcome done, CancellationToken cancellationToken)
    {
        try
        {
            turns.Call(await commits.WriteAsync(work, cancellationToken));
            return done;
        }
        catch (PaymentRefusedException refused)
        {
            if (refused.Outcome is PaymentOutcome.PriceChanged or PaymentOutcome.SoldOut)
            {
                turns.Call(await commits.WriteAsync(write => TellChange(write, orderId), cancellationToken));
            }

            return refused.Outcome;
        }
    }

    private IReadOnlyList<string> Start(Write write, string orderId, PaymentSession? session)
    {
        var (order, now) = (Open(write, orderId), Now);
        DemandUnchanged(write, order, now);
        Demand(order.State == OrderStates.Started || OrderStore.Move(write, order, new OrderEvent(OrderStates.Started, now, OrderHands.Shopper)), PaymentOutcome.Expired);
        if (session is not null)
        {
            OrderStore.KeepSession(write, orderId, session.Provider, session.Id);
        }

        return [];
    }

    private IReadOnlyList<string> Press(Write write, string orderId, string buyer)
    {
        StockTurn.Begin(write);
        if (OrderStore.Find(write, orderId) is { State: OrderStates.Paid })
        {
            return [];
        }

        var order = Open(write, orderId);
        DemandUnchanged(write, order, Now);
        return Sell(write, order, buyer, OrderHands.Shopper);
    }

    private IReadOnlyList<string> Settle(Write write, Settled settled)
    {
        StockTurn.Begin(write);
        var order = OrderStore.Find(write, settled.OrderId) ?? throw new PaymentRefusedException(PaymentOutcome.Unknown);
        if (order.State == OrderStates.Paid)
        {
            Demand(order.Provider == settled.Session.Provider && order.SessionId == settled.Session.Id, PaymentOutcome.PaidBefore);
            return [];
        }

        Demand(order.IsOpen || order.State == OrderStates.Expired, PaymentOutcome.Expired);
        Demand(settled.Total == order.Total, PaymentOutcome.TotalDiffers);
        Demand(order.Lines.All(line => StockTurn.IsFree(write, order.Id, line, Now)), PaymentOutcome.SoldOut);
        OrderStore.KeepSession(write, order.Id, settled.Session.Provider, settled.Session.Id);
        return Sell(write, order, settled.Buyer, OrderHands.Provider);
    }

    private Order Open(Write write, string orderId)
    {
        StockTurn.Begin(write);
        var order = OrderStore.Find(write, orderId) ?? throw new PaymentRefusedException(PaymentOutcome.Unknown);
        Demand(order.State != OrderStates.Paid, PaymentOutcome.PaidBefore);
        Demand(order.IsOpen && order.ExpiresAt > Now, PaymentOutcome.Expired);
        return order;
    }

    private static void DemandUnchanged(Write write, Order order, long now)
    {
        Demand(order.Lines.All(line => StockTurn.IsPriced(write, line, now)), PaymentOutcome.PriceChanged);
        Demand(order.Lines.All(line => StockTurn.IsFree(write, order.Id, line, now)), PaymentOutcome.SoldOut);
    }

    private IReadOnlyList<string> Sell(Write write, Order order, string buyer, string by)
    {
        Demand(OrderStore.Move(write, order, new OrderEvent(OrderStates.Paid, Now, by)), PaymentOutcome.Expired);
        Demand(order.Lines.All(line => StockTurn.Take(write, line.Sku, line.Quantity)), PaymentOutcome.SoldOut);
        OrderStore.KeepPayment(write, order.Id, buyer, Now);
        return inbox.Record(write, [new InboxEvent(order.Conversation, "paid:" + order.Id, Now, new PaidInput(order.Id))]);
    }

    /// <summary>The conversation hears once that the offer no longer holds as it was shown, and gets a new one.</summary>
    private IReadOnlyList<string> TellChange(Write write, string orderId) => OrderStore.Find(write, orderId) is { } order
        ? inbox.Record(write, [new InboxEvent(order.Conversation, "changed:" + orderId, Now, new OfferChangedInput(orderId))])
        : [];

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

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
