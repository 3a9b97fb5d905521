using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>A conversation's cart as the shop sells it now. Pure.</summary>
public sealed record PricedCart(IReadOnlyList<PricedItem> Items, DateTimeOffset At)
{
    /// <summary>What can be bought, in one currency.</summary>
    public IReadOnlyList<PricedItem> There => [.. Items.Where(item => item.IsThere && item.Price!.Value.Currency == Items.First(one => one.IsThere).Price!.Value.Currency)];

    public IReadOnlyList<PricedItem> Gone => [.. Items.Except(There)];

    public IReadOnlyList<PricedItem> Repriced => [.. There.Where(item => item.IsRepriced)];

    public static PricedCart Of(Cart cart, Func<string, Product?> find, DateTimeOffset at) => new([.. cart.Items.Select(item => PricedItem.Of(item, find(item.ProductId), at))], at);

    /// <summary>The cart once the shopper has been shown this.</summary>
    public Cart Shown(Cart before) => There.Count == 0 ? Cart.Empty : before with { Items = [.. There.Select(item => item.Item with { ShownMinor = item.Price!.Value.MinorUnits, Currency = item.Price.Value.Currency })] };
}

/// <summary>A line of a cart with what the shop's record says of it now.</summary>
public sealed record PricedItem(CartItem Item, Product? Product, Variant? Variant, Money? Price)
{
    public bool IsThere => Variant is { } variant && Purchases.IsThere(variant, Item.Quantity);

    /// <summary>Whether it costs something else than when it was shown.</summary>
    public bool IsRepriced => Price is { } today && (today.MinorUnits != Item.ShownMinor || today.Currency != Item.Currency);

    public static PricedItem Of(CartItem item, Product? product, DateTimeOffset at)
    {
        var variant = product?.Variants.FirstOrDefault(variant => variant.Sku == item.Sku);
        return new PricedItem(item, variant is null ? null : product, variant, variant?.Offer.PriceAt(at));
    }
}
