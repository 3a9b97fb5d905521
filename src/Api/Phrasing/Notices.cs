using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>What a shopper is told without having asked: the receipt, the shop's answer to an earlier question, and what the bot cannot do.</summary>
public sealed class Notices(Texts texts, OrderStore orders)
{
    public Reply NoPictures => new TextReply(texts.Say("turn.no_pictures"));

    public Reply Failed => new TextReply(texts.Say("turn.failed"));

    public Reply ShopAnswer(ShopAnswerInput answer) => new TextReply(texts.Say("shop.answered", ("question", answer.Question), ("answer", answer.Text)));

    public Reply Receipt(string orderId)
    {
        var order = orders.Find(orderId) ?? throw new InvalidOperationException($"The paid order {orderId} is not in the record.");
        return new ReceiptReply
        {
            OrderNumber = order.Id,
            Buyer = order.Buyer,
            Title = order.Title,
            Quantity = order.Quantity,
            UnitPrice = order.UnitPrice.Amount,
            Total = order.Total.Amount,
            Currency = order.UnitPrice.Currency,
            PaymentMethod = texts.Say("order.method_demo"),
            PaidAt = order.PaidAt ?? 0,
            Words = OrderSentences.Receipt(texts, order),
        };
    }
}
