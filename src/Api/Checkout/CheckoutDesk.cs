using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Checkout;

/// <summary>Makes the snapshot that a shopper may pay.</summary>
public sealed class CheckoutDesk(CheckoutLinks links, Phrases phrases, IOptions<ShopOptions> shop)
{
    /// <summary>Letters and digits that nobody confuses when reading them out.</summary>
    private const string NumberAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Who came in through an advertisement longer ago buys for other reasons.</summary>
    private const long AdvertisementCounts = 30L * 24 * 60 * 60 * 1000;

    public (Order Order, Reply Reply) Offer(PurchaseReady ready, Conversation conversation)
    {
        var at = ready.At.ToUnixTimeMilliseconds();
        var entry = conversation.State.Entry is { } entered && at - entered.At < AdvertisementCounts ? entered : null;
        var order = new Order
        {
            Id = RandomNumberGenerator.GetString(NumberAlphabet, 8),
            Conversation = conversation.Key,
            ProductId = ready.Product.Id,
            Sku = ready.Variant.Sku,
            Title = ready.Product.Title,
            Options = VariantChoice.InWords(ready.Variant),
            Quantity = ready.Quantity,
            UnitPrice = ready.Variant.Offer.PriceAt(ready.At),
            CreatedAt = at,
            ExpiresAt = at + (shop.Value.CheckoutMinutes * 60_000L),
            AdId = entry?.AdId ?? "",
            Campaign = entry?.Campaign ?? "",
        };
        return (order, phrases.Offer(order, ready.Variant, links.LinkFor(order.Id)));
    }
}
