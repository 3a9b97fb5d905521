using ProductQA.Api.Checkout;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences about orders: the offer, the receipt, the state.</summary>
public static class OrderSentences
{
    /// <summary>The snapshot of one article in words: what, how many, price of one, stock, shipping, total.</summary>
    public static string Offer(Texts texts, Order order, Variant variant, bool isShippingAgreed)
    {
        var line = order.Lines[0];
        return texts.Say(
            "order.offer",
            ("count", line.Quantity),
            ("item", Item(line)),
            ("each", line.Quantity > 1 ? MoneyWords.Say(line.UnitPrice) : null),
            ("regular", Regular(line)),
            ("stock", OfferSentences.Left(texts, variant)),
            ("shipping", Shipping(texts, order, isShippingAgreed)),
            ("total", MoneyWords.Say(order.Total)));
    }

    /// <summary>The snapshot of several articles in words, a line for each.</summary>
    public static string Offer(Texts texts, Order order, bool isShippingAgreed) => texts.Say(
        "order.offer_lines",
        ("lines", string.Join('\n', order.Lines.Select(line => Line(texts, line)))),
        ("shipping", Shipping(texts, order, isShippingAgreed)),
        ("total", MoneyWords.Say(order.Total)));

    public static string Receipt(Texts texts, Order order) =>
        texts.Say("order.receipt", ("order", order.Id), ("count", order.Lines[0].Quantity), ("item", Items(texts, order)), ("total", MoneyWords.Say(order.Total)));

    public static string Say(Texts texts, IReadOnlyList<Order> orders)
    {
        var newest = orders[0];
        var (count, items) = (newest.Lines[0].Quantity, Items(texts, newest));
        return newest.State switch
        {
            OrderStates.Paid => texts.Say("order.paid", ("order", newest.Id), ("count", count), ("item", items)),
            OrderStates.Offered or OrderStates.Started => texts.Say("order.offered", ("order", newest.Id), ("count", count), ("item", items), ("total", MoneyWords.Say(newest.Total))),
            OrderStates.Cancelled => texts.Say("order.cancelled", ("order", newest.Id), ("item", items)),
            _ => texts.Say("order.expired", ("order", newest.Id), ("item", items)),
        };
    }

    /// <summary>A line with its price: "2 × Harbor Mug (blue): $29.00 ($14.50 each)".</summary>
    public static string Line(Texts texts, OrderLine line) => texts.Say(
        "order.line",
        ("count", line.Quantity),
        ("item", Item(line)),
        ("each", line.Quantity > 1 ? MoneyWords.Say(line.UnitPrice) : null),
        ("regular", Regular(line)),
        ("total", MoneyWords.Say(line.Total)));

    public static string Item(OrderLine line) => Item(line.Title, line.Options);

    public static string Item(string title, string options) => options.Length > 0 ? $"{ProductName.Short(title)} ({options})" : ProductName.Short(title);

    /// <summary>The first article without its number, and the others with theirs: "Harbor Mug and 1 × Camp Mug".</summary>
    private static string Items(Texts texts, Order order) => Lists.And(
        texts,
        [Item(order.Lines[0]), .. order.Lines.Skip(1).Select(line => texts.Say("order.counted", ("count", line.Quantity), ("item", Item(line))))]);

    private static string? Regular(OrderLine line) => line.RegularPrice == line.UnitPrice ? null : MoneyWords.Say(line.RegularPrice);

    private static string? Shipping(Texts texts, Order order, bool isAgreed) => order.Shipping switch
    {
        { MinorUnits: 0 } => texts.Say("order.shipping_free"),
        { } fee => texts.Say("order.shipping_fee", ("fee", MoneyWords.Say(fee))),
        null => isAgreed ? texts.Say("order.shipping_agreed") : null,
    };
}
