using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Answering;

/// <summary>The cart is to be as the shopper wants it. Before it is told, it is priced: see <see cref="CartOffered"/> and <see cref="CartTold"/>.</summary>
public sealed record CartEdited(Cart Cart) : Outcome(Acts.Answer, "cart")
{
    /// <summary>The line that joined or changed.</summary>
    public string? ChangedSku { get; init; }

    /// <summary>The line that went.</summary>
    public CartItem? Removed { get; init; }

    /// <summary>Whether it is only told, and nothing offered to pay.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether the shopper went to pay what no longer holds.</summary>
    public bool IsAnew { get; init; }

    /// <summary>What becomes of it at today's prices and stock.</summary>
    public Outcome At(PricedCart priced)
    {
        var changed = priced.Items.FirstOrDefault(item => item.Item.Sku == ChangedSku);
        return changed is { IsThere: false, Product: { } product, Variant: { } variant } ? new CannotBuy(product, [variant], changed.Item.Quantity)
            : IsShown || priced.There.Count == 0 ? new CartTold(Cart, priced) { Removed = Removed }
            : new CartOffered(Cart, priced) { Removed = Removed, Changed = changed?.Product, IsAnew = IsAnew };
    }
}

/// <summary>Everything in the cart is offered to be paid: the snapshot is shown.</summary>
public sealed record CartOffered(Cart Cart, PricedCart Priced) : Outcome(Acts.OfferCheckout, "checkout")
{
    public CartItem? Removed { get; init; }

    /// <summary>The product that the message was about.</summary>
    public Product? Changed { get; init; }

    public bool IsAnew { get; init; }

    public override IReadOnlyList<Product> Products => [.. Priced.There.Select(item => item.Product!).OrderBy(product => product.Id != Changed?.Id).DistinctBy(product => product.Id)];

    public override IReadOnlyList<Fact> Evidence => Carts.Prove(Priced);
}

/// <summary>What is in the cart.</summary>
public sealed record CartTold(Cart Cart, PricedCart Priced) : Outcome(Acts.Answer, "cart")
{
    public CartItem? Removed { get; init; }

    public override IReadOnlyList<Product> Products => [.. Priced.There.Select(item => item.Product!).DistinctBy(product => product.Id)];

    public override IReadOnlyList<Fact> Evidence => Carts.Prove(Priced);
}

/// <summary>The shopper speaks of a line that the cart does not have.</summary>
public sealed record CartLacks(string Words, IReadOnlyList<CartItem> Items) : Outcome(Acts.Clarify, "cart_lacks");

/// <summary>Which line of the cart is meant?</summary>
public sealed record AskedWhichLine(IReadOnlyList<CartItem> Items, int Pieces) : Outcome(Acts.Clarify, "which_line");

/// <summary>The shopper wants to add something, and is asked what.</summary>
public sealed record MoreAsked() : Outcome(Acts.Clarify, "add_more");

/// <summary>The shopper wants to cancel an order: asked whether they mean it, or told why not.</summary>
public sealed record CancellationAsked(Order Order) : Outcome(Acts.Clarify, "cancel_order");

/// <summary>An order is cancelled with this turn.</summary>
public sealed record OrderCancelled(Order Order) : Outcome(Acts.Answer, "order_cancelled");
