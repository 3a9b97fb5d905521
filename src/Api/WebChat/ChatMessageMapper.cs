using System.Globalization;
using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Shop;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.WebChat;

/// <summary>Puts a transcript's message into the shape that the page shows. Links that are not http or https do not get through.</summary>
public sealed class ChatMessageMapper(IOptions<ServerOptions> server)
{
    public ChatMessage Map(Message message)
    {
        var mapped = new ChatMessage
        {
            Sequence = message.Sequence,
            Author = message.Author,
            Kind = "text",
            Text = message.Reply.Text,
            QuickReplies = [.. message.Reply.QuickReplies.Select(reply => new ChatButton(reply.Title, reply.Payload, null))],
            At = message.At,
        };
        return message.Reply switch
        {
            CardsReply cards => mapped with { Kind = "cards", Text = "", Cards = [.. cards.Cards.Select(Map)] },
            ButtonsReply buttons => mapped with { Kind = "buttons", Buttons = [.. buttons.Buttons.Select(Map)] },
            ReceiptReply receipt => mapped with { Kind = "receipt", Receipt = Map(receipt) },
            _ => mapped,
        };
    }

    /// <summary>Where a browser finds a picture: the shop's own address, or the sample shop's folder.</summary>
    public static string ImageAddress(string link) =>
        IsWebAddress(link) ? link
        : link.StartsWith("images/", StringComparison.Ordinal) ? "/shop/" + link
        : "";

    private ChatCard Map(Card card) =>
        new(card.Title, card.Subtitle, ImageAddress(card.ImageLink), IsWebAddress(card.Link) ? card.Link : "", [.. card.Buttons.Select(Map)]);

    private ChatButton Map(Button button) =>
        button.Url is null ? new ChatButton(button.Title, button.Payload, null) : new ChatButton(button.Title, null, Address(button.Url));

    /// <summary>A page of this service is linked without its host, so that the link works on whatever address the shopper reached us.</summary>
    private string Address(string url)
    {
        if (!IsWebAddress(url))
        {
            return "";
        }

        var address = new Uri(url);
        return address.GetLeftPart(UriPartial.Authority) == server.Value.Reachable.GetLeftPart(UriPartial.Authority) ? address.PathAndQuery : url;
    }

    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static ChatReceipt Map(ReceiptReply receipt) => new(
        receipt.OrderNumber,
        receipt.Buyer,
        [.. receipt.Lines.Select(line => new ChatReceiptLine(line.Title, line.Options, line.Quantity, Say(line.UnitPrice, receipt.Currency)))],
        receipt.Shipping is { } shipping ? Say(shipping, receipt.Currency) : null,
        Say(receipt.Total, receipt.Currency),
        receipt.PaymentMethod,
        receipt.PaidAt);

    private static string Say(decimal amount, string currency) =>
        Money.FromAmount(amount, currency) is { } money ? MoneyWords.Say(money) : string.Create(CultureInfo.InvariantCulture, $"{amount} {currency}");
}
