using ProductQA.Api.Checkout;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences about orders: the offer, the receipt, the state.</summary>
public static class OrderSentences
{
    /// <summary>The snapshot in words: what, how many, price of one, stock, total.</summary>
    public static string Offer(Texts texts, Order order, Variant variant) => texts.Say(
        "order.offer",
        ("count", order.Quantity),
        ("item", Item(order)),
        ("each", order.Quantity > 1 ? MoneyWords.Say(order.UnitPrice) : null),
        ("stock", OfferSentences.Left(texts, variant)),
        ("total", MoneyWords.Say(order.Total)));

    public static string Receipt(Texts texts, Order order) =>
        texts.Say("order.receipt", ("order", order.Id), ("count", order.Quantity), ("item", Item(order)), ("total", MoneyWords.Say(order.Total)));

    public static string Say(Texts texts, IReadOnlyList<Order> orders)
    {
        var newest = orders[0];
        var item = Item(newest);
        return newest.State switch
        {
            OrderStates.Paid => texts.Say("order.paid", ("order", newest.Id), ("count", newest.Quantity), ("item", item)),
            OrderStates.Offered => texts.Say("order.offered", ("order", newest.Id), ("count", newest.Quantity), ("item", item), ("total", MoneyWords.Say(newest.Total))),
            OrderStates.Cancelled => texts.Say("order.cancelled", ("order", newest.Id), ("item", item)),
            _ => texts.Say("order.expired", ("order", newest.Id), ("item", item)),
        };
    }

    private static string Item(Order order)
    {
        var name = ProductName.Short(order.Title);
        return order.Options.Length > 0 ? $"{name} ({order.Options})" : name;
    }
}
