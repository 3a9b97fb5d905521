using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Checkout;

/// <summary>Buttons of the cart and of orders. What they name comes from outside: a line that the cart lacks changes nothing, and an order is of its own conversation.</summary>
public sealed class CartPresses(OrderStore orders)
{
    public Outcome Press(Cart cart, string verb, int pieces, string sku) => verb switch
    {
        Payloads.CheckOut when cart.Items.Count > 0 => new CartEdited(cart with { IsOpen = true }),
        Payloads.EmptyCart => new CartEdited(Cart.Empty) { IsShown = true },
        Payloads.AddMore => new MoreAsked(),
        Payloads.CountVerb => CartDecision.Counted(cart, sku, pieces),
        _ => new CartEdited(cart) { IsShown = true },
    };

    /// <summary>The lines of an offer that no longer holds, to be offered as they are now.</summary>
    public Outcome? Anew(Cart cart, string orderId) => orders.Find(orderId) is not { IsOpen: true } order ? null
        : new CartEdited(order.Lines.All(line => cart.Of(line.Sku) is not null) ? cart : Cart.Empty with { Items = [.. order.Lines.Select(Item)] }) { IsAnew = true };

    private static CartItem Item(OrderLine line) => new(line.ProductId, line.Sku, line.Title, line.Quantity, line.UnitPrice.MinorUnits, line.UnitPrice.Currency);

    public Outcome Cancel(string conversation, string orderId) => orders.Find(orderId) is { } order && order.Conversation == conversation
        ? order.IsOpen ? new OrderCancelled(order) : new OrdersTold([order])
        : new OrdersTold(orders.Of(conversation));
}
