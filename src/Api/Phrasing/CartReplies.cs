using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>What a shopper reads of their own cart and of cancelling an order.</summary>
internal static class CartReplies
{
    private const int MostRemovals = 8;

    public static Reply Told(Texts texts, CartTold told)
    {
        var lines = told.Priced.There.Select(item => Line(texts, item)).ToList();
        if (lines.Count == 0)
        {
            return new TextReply(string.Join('\n', News(texts, told.Removed, told.Priced).Append(texts.Say("cart.nothing"))));
        }

        var total = new Money(told.Priced.There.Sum(item => item.Price!.Value.Times(item.Item.Quantity).MinorUnits), told.Priced.There[0].Price!.Value.Currency);
        var words = texts.Say("cart.list", ("lines", string.Join('\n', lines)), ("total", MoneyWords.Say(total)));
        return new ButtonsReply(string.Join('\n', News(texts, told.Removed, told.Priced).Append(words)), [new Button(texts.Say("button.check_out"), Payloads.CheckOut, null)])
        {
            QuickReplies =
            [
                More(texts),
                .. told.Priced.There.Take(MostRemovals).Select(item => new QuickReply(texts.Say("button.remove", ("item", ProductName.Short(item.Item.Title))), Payloads.Count(item.Item.Sku, 0))),
                new QuickReply(texts.Say("button.empty_cart"), Payloads.EmptyCart),
            ],
        };
    }

    /// <summary>What is other than when the cart was shown last.</summary>
    public static IEnumerable<string> News(Texts texts, CartItem? removed, PricedCart priced)
    {
        if (removed is not null)
        {
            yield return texts.Say("cart.removed", ("product", ProductName.Short(removed.Title)));
        }

        if (priced.Gone is { Count: > 0 } gone)
        {
            yield return texts.Say("cart.gone", ("list", Lists.And(texts, [.. gone.Select(item => ProductName.Short(item.Item.Title))])), ("count", gone.Count));
        }

        foreach (var item in priced.Repriced)
        {
            yield return texts.Say(
                "cart.price_changed",
                ("product", ProductName.Short(item.Item.Title)),
                ("price", MoneyWords.Say(item.Price!.Value)),
                ("before", MoneyWords.Say(new Money(item.Item.ShownMinor, item.Item.Currency))));
        }
    }

    public static QuickReply More(Texts texts) => new(texts.Say("button.add_more"), Payloads.AddMore);

    public static QuickReply CheckOut(Texts texts) => new(texts.Say("button.check_out"), Payloads.CheckOut);

    public static QuickReply Cart(Texts texts) => new(texts.Say("button.cart"), Payloads.Cart);

    public static Reply Lacks(Texts texts, CartLacks lacks) =>
        new TextReply(texts.Say("cart.lacks", ("list", Lists.And(texts, [.. lacks.Items.Select(item => ProductName.Short(item.Title))])))) { QuickReplies = [Cart(texts)] };

    public static Reply WhichLine(Texts texts, AskedWhichLine asked) => new TextReply(texts.Say("cart.which_line"))
    {
        QuickReplies = [.. asked.Items.Select(item => new QuickReply(ProductName.Short(item.Title), Payloads.Count(item.Sku, asked.Pieces)))],
    };

    public static Reply Cancellation(Texts texts, Order order) => order.State switch
    {
        OrderStates.Paid => new TextReply(texts.Say("order.cannot_cancel", ("order", order.Id))) { QuickReplies = [Suggestions.Person(texts)] },
        OrderStates.Offered or OrderStates.Started => new ButtonsReply(
            texts.Say("order.cancel_asked", ("words", OrderSentences.Say(texts, [order]))), [new Button(texts.Say("button.cancel_order"), Payloads.Cancel(order.Id), null)]),
        _ => new TextReply(OrderSentences.Say(texts, [order])),
    };

    private static string Line(Texts texts, PricedItem item) => OrderSentences.Line(texts, new OrderLine
    {
        ProductId = item.Item.ProductId,
        Sku = item.Item.Sku,
        Title = item.Item.Title,
        Options = VariantChoice.InWords(item.Variant!),
        Quantity = item.Item.Quantity,
        UnitPrice = item.Price!.Value,
        RegularPrice = item.Variant!.Offer.Price,
    });
}
