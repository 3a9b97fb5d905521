using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Answering;

/// <summary>A cart from the channel's catalog, priced anew from the shop's own: what Meta showed may be old. Pure.</summary>
public static class Carts
{
    public static CartPriced Price(CartInput cart, Func<IReadOnlyList<string>, Product?> find, DateTimeOffset now) =>
        new([.. cart.Lines.Select(line => Price(line, find(line.Codes), now))], now);

    /// <summary>What a cart from the channel leaves in the conversation's: the lines that need no choice, until something else is bought.</summary>
    public static Cart Kept(CartPriced priced) => new()
    {
        Items = [.. priced.There.Where(line => line.Variant is not null).DistinctBy(line => line.Variant!.Sku).Take(Cart.MostLines)
            .Select(line => new CartItem(line.Product!.Id, line.Variant!.Sku, line.Product.Title, line.Line.Quantity, line.Price!.Value.MinorUnits, line.Price.Value.Currency))],
    };

    /// <summary>What proves a cart's prices and stock.</summary>
    public static IReadOnlyList<Fact> Prove(PricedCart cart) =>
        [.. cart.There.SelectMany(item => OfferFacts.OfPrice(item.Product!, [item.Variant!], cart.At).Concat(OfferFacts.OfStock(item.Product!, [item.Variant!])))];

    private static PricedLine Price(CartLine line, Product? product, DateTimeOffset now)
    {
        var variant = product is null ? null : product.Variants.FirstOrDefault(variant => line.Codes.Contains(variant.Sku)) ?? (product.Variants is [var only] ? only : null);
        IEnumerable<Variant> meant = variant is not null ? [variant] : product?.Variants ?? [];
        var isThere = meant.Any(one => Purchases.IsThere(one, line.Quantity));
        return new PricedLine(line, product, variant, isThere, variant?.Offer.PriceAt(now));
    }
}

/// <summary>A line of a cart as the shop sells it today.</summary>
/// <param name="Line">The line as it came.</param>
/// <param name="Product">The product; nothing where the shop has none such.</param>
/// <param name="Variant">The variant; nothing where it still must be chosen.</param>
/// <param name="IsThere">Whether so many can be bought now.</param>
/// <param name="Price">Today's price of a piece.</param>
public sealed record PricedLine(CartLine Line, Product? Product, Variant? Variant, bool IsThere, Money? Price)
{
    /// <summary>Whether the channel showed another price.</summary>
    public bool IsRepriced => Price is { } today && Line.UnitPrice is { } shown && Line.Currency == today.Currency && shown != today.Amount;
}

/// <summary>A cart was priced.</summary>
public sealed record CartPriced(IReadOnlyList<PricedLine> Lines, DateTimeOffset At) : Outcome(Acts.Recommend, "cart")
{
    /// <summary>What can be bought.</summary>
    public IReadOnlyList<PricedLine> There => [.. Lines.Where(line => line.IsThere)];

    public override IReadOnlyList<Product> Products => [.. There.Select(line => line.Product!).DistinctBy(product => product.Id)];

    public override IReadOnlyList<Fact> Evidence => [.. There.SelectMany(line => OfferFacts.OfPrice(line.Product!, line.Variant is { } one ? [one] : line.Product!.Variants, At))];
}
