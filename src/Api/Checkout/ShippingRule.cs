using ProductQA.Api.Shop;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Checkout;

/// <summary>What sending an order costs: the shop's own rule, in the shop's own currency, or nothing stated. Pure.</summary>
public static class ShippingRule
{
    public static Money? Of(ShopOptions shop, Money goods)
    {
        if (shop.ShippingFee is not { } fee || goods.Currency != shop.Currency)
        {
            return null;
        }

        return Money.FromAmount(shop.FreeShippingFrom is { } from && goods.Amount >= from ? 0 : fee, shop.Currency);
    }
}
