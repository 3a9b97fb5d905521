using System.Globalization;
using ProductQA.Api.Checkout;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences about orders: the offer, the receipt, the state.</summary>
public static class OrderSentences
{
    /// <summary>The snapshot in words: what, how many, price of one, stock, total.</summary>
    public static string Offer(Order order, Variant variant)
    {
        var each = order.Quantity > 1 ? $" at {MoneyWords.Say(order.UnitPrice)} each" : "";
        return $"{Count(order)} × {What(order)}{each}, {OfferSentences.Left(variant)}. Total: {MoneyWords.Say(order.Total)}. Press the button to pay; nothing is bought before that.";
    }

    public static string Receipt(Order order) =>
        $"Thank you, your order {order.Id} is paid: {Count(order)} × {What(order)}, {MoneyWords.Say(order.Total)} in total.";

    public static string Say(IReadOnlyList<Order> orders)
    {
        var newest = orders[0];
        return newest.State switch
        {
            OrderStates.Paid => $"Your order {newest.Id} ({Count(newest)} × {What(newest)}) is paid. The shop will send it to you.",
            OrderStates.Offered => $"Your order {newest.Id} ({Count(newest)} × {What(newest)}, {MoneyWords.Say(newest.Total)}) is not paid yet.",
            _ => $"Your order {newest.Id} ({What(newest)}) was not paid and is {newest.State}.",
        };
    }

    private static string What(Order order)
    {
        var name = ProductName.Short(order.Title);
        return order.Options.Length > 0 ? $"{name} ({order.Options})" : name;
    }

    private static string Count(Order order) => order.Quantity.ToString(CultureInfo.InvariantCulture);
}
