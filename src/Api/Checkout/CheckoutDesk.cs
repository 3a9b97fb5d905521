using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Shop;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Checkout;

/// <summary>Makes the snapshot that a shopper may pay.</summary>
public sealed class CheckoutDesk(CheckoutLinks links, Phrases phrases, IOptions<ShopOptions> shop)
{
    /// <summary>Letters and digits that nobody confuses when reading them out.</summary>
    private const string NumberAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Who came in through an advertisement longer ago buys for other reasons.</summary>
    private const long AdvertisementCounts = 30L * 24 * 60 * 60 * 1000;

    public (Order Order, IReadOnlyList<Reply> Replies) Offer(PurchaseReady ready, Conversation conversation)
    {
        var order = Snapshot([Line(ready.Product, ready.Variant, ready.Quantity, ready.At)], conversation, ready.At);
        return (order, phrases.Offer(order, ready.Variant, shop.Value.ShippingAgreed, links.LinkFor(order.Id)));
    }

    public (Order Order, IReadOnlyList<Reply> Replies) Offer(CartOffered offered, Conversation conversation)
    {
        var at = offered.Priced.At;
        var order = Snapshot([.. offered.Priced.There.Select(item => Line(item.Product!, item.Variant!, item.Item.Quantity, at))], conversation, at);
        return (order, phrases.Offer(offered, order, shop.Value.ShippingAgreed, links.LinkFor(order.Id)));
    }

    private Order Snapshot(IReadOnlyList<OrderLine> lines, Conversation conversation, DateTimeOffset moment)
    {
        var at = moment.ToUnixTimeMilliseconds();
        var entry = conversation.State.Entry is { } entered && at - entered.At < AdvertisementCounts ? entered : null;
        var order = new Order
        {
            Id = RandomNumberGenerator.GetString(NumberAlphabet, 8),
            Conversation = conversation.Key,
            Lines = lines,
            CreatedAt = at,
            ExpiresAt = at + (shop.Value.CheckoutMinutes * 60_000L),
            AdId = entry?.AdId ?? "",
            Campaign = entry?.Campaign ?? "",
        };
        return order with { Shipping = ShippingRule.Of(shop.Value, order.Goods) };
    }

    private static OrderLine Line(Product product, Variant variant, int quantity, DateTimeOffset at) => new()
    {
        ProductId = product.Id,
        Sku = variant.Sku,
        Title = product.Title,
        Options = VariantChoice.InWords(variant),
        Quantity = quantity,
        UnitPrice = variant.Offer.PriceAt(at),
        RegularPrice = variant.Offer.Price,
    };
}
