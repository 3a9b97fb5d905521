using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>What a shopper is told without having asked: the receipt, the shop's answer to an earlier question, and what the bot cannot do.</summary>
public sealed class Notices(Texts texts, OrderStore orders)
{
    /// <summary>The bot is back in the conversation, and a bot.</summary>
    public Reply Back => new TextReply(texts.Say("turn.back")) { QuickReplies = [Suggestions.Person(texts)] };

    /// <summary>What the shopper sent cannot be read; what can be done instead.</summary>
    public Reply Unseen(string kind, Product? focus) => new TextReply(texts.Say(KeyOf(kind)))
    {
        QuickReplies = [.. focus is null ? [] : Suggestions.About(texts, focus), Suggestions.Person(texts)],
    };

    /// <summary>Words are answered without what came along with them.</summary>
    public Reply AlongWith(string kind) => new TextReply(texts.Say(kind is AttachmentKinds.Picture ? "turn.picture_unseen" : "turn.attachment_unseen"));

    public Reply Failed => new TextReply(texts.Say("turn.failed"));

    public Reply ShopAnswer(ShopAnswerInput answer) => new TextReply(texts.Say("shop.answered", ("question", answer.Question), ("answer", answer.Text)));

    private static string KeyOf(string kind) => kind switch
    {
        AttachmentKinds.Thumb => "turn.thumb",
        AttachmentKinds.Sticker => "turn.sticker",
        AttachmentKinds.Picture => "turn.no_pictures",
        AttachmentKinds.Voice => "turn.no_voice",
        AttachmentKinds.Video => "turn.no_videos",
        AttachmentKinds.File => "turn.no_files",
        AttachmentKinds.Link => "turn.no_links",
        AttachmentKinds.Location => "turn.no_locations",
        _ => "turn.no_attachments",
    };

    /// <summary>An order that was paid.</summary>
    public Order Paid(string orderId) => orders.Find(orderId) ?? throw new InvalidOperationException($"The paid order {orderId} is not in the record.");

    public Reply Receipt(Order order) => new ReceiptReply
    {
        OrderNumber = order.Id,
        Buyer = order.Buyer,
        Lines = [.. order.Lines.Select(line => new ReceiptLine(line.Title, line.Options, line.Quantity, line.UnitPrice.Amount))],
        Shipping = order.Shipping?.Amount,
        Total = order.Total.Amount,
        Currency = order.Currency,
        PaymentMethod = texts.Say("order.method_demo"),
        PaidAt = order.PaidAt ?? 0,
        Words = OrderSentences.Receipt(texts, order),
    };
}
