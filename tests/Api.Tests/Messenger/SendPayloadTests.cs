using CsCheck;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Whatever the reply, what goes out is within Messenger's limits.</summary>
public sealed class SendPayloadTests
{
    private static readonly string[] Pieces = ["a", "word ", "😀", "ü", ". ", "\n", "x\"y"];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 150].Select(pieces => "x" + string.Concat(pieces));

    private static readonly Gen<Button> AnyButton =
        Gen.Select(Words, Gen.Bool, (title, opens) => opens ? new Button(title, null, "https://shop.example/p") : new Button(title, "BUY|x", null));

    private static readonly Gen<Card> AnyCard =
        Gen.Select(Words, Words, Gen.Bool, AnyButton.List[0, 6], (title, subtitle, has, buttons) => new Card("p", title, has ? subtitle : "", "img.svg", "", buttons));

    private static readonly Gen<QuickReply> AnyQuickReply = Words.Select(title => new QuickReply(title, "PRICE|x"));

    private static readonly Gen<Reply> AnyReply = Gen.Select(
        Gen.OneOf(
            Words.Select(words => (Reply)new TextReply(words)),
            Gen.Select(Words, AnyButton.List[1, 6], (words, buttons) => (Reply)new ButtonsReply(words, buttons)),
            AnyCard.List[1, 15].Select(cards => (Reply)new CardsReply(cards))),
        AnyQuickReply.List[0, 20],
        (reply, quick) => reply with { QuickReplies = quick });

    [Fact]
    public void Any_reply_is_one_that_Messenger_takes() => AnyReply.Sample(reply =>
        Assert.Null(GraphRules.Refusal(SentBody.Of(reply, new Uri("https://chat.example")))));

    [Fact]
    public void Buttons_without_a_button_are_a_text()
    {
        var body = SentBody.Of(new ButtonsReply("Nothing to press", []));

        Assert.Null(GraphRules.Refusal(body));
        Assert.Equal("Nothing to press", (string?)body["message"]?["text"]);
    }

    [Fact]
    public void A_title_is_shortened_between_characters()
    {
        var body = SentBody.Of(new TextReply("Which?") { QuickReplies = [new QuickReply(new string('a', 18) + "😀😀", "X")] });

        Assert.Equal(new string('a', 18) + "…", (string?)body["message"]?["quick_replies"]?[0]?["title"]);
    }

    [Fact]
    public void A_receipt_names_everything_that_Messenger_demands()
    {
        var receipt = new ReceiptReply
        {
            OrderNumber = "A1",
            Buyer = "Ann",
            Title = new string('m', 200),
            Quantity = 2,
            UnitPrice = 12m,
            Total = 24m,
            Currency = "USD",
            PaymentMethod = "Demo",
            PaidAt = TestPage.Noon,
            Words = "Paid",
        };

        var payload = SentBody.Of(receipt);

        Assert.Null(GraphRules.Refusal(payload));
        Assert.Equal("1767225600", (string?)payload["message"]?["attachment"]?["payload"]?["timestamp"]);
    }

    [Fact]
    public void Pictures_are_named_by_an_address_that_Meta_can_reach_or_not_at_all()
    {
        var reply = new CardsReply([new Card("p", "Mug", "$12", "images/mug.svg", "", [])]);

        var reachable = SentBody.Of(reply, new Uri("https://chat.example"));
        var unreachable = SentBody.Of(reply);

        Assert.Equal("https://chat.example/shop/images/mug.svg", (string?)reachable["message"]?["attachment"]?["payload"]?["elements"]?[0]?["image_url"]);
        Assert.Null(unreachable["message"]?["attachment"]?["payload"]?["elements"]?[0]?["image_url"]);
    }
}
