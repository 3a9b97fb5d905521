using CsCheck;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Whatever the reply, what goes out is within Messenger's limits.</summary>
public sealed class SendPayloadTests
{
    private static readonly string[] Pieces = ["a", "word ", "😀", "ü", ". ", "\n", "x\"y"];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 150].Select(pieces => "x" + string.Concat(pieces));

    private static readonly string[] Links = ["", "img.svg", "https://shop.example/p", "http://shop.example/p", "javascript:alert(1)", "https://", "//x", "😀"];

    private static readonly Gen<string> AnyLink = Gen.Int[0, Links.Length - 1].Select(link => Links[link]);

    private static readonly Gen<string> AnyPayload = Gen.OneOf(Gen.Const("BUY|x"), Gen.Const(""), Words.Select(words => words + new string('p', 900)));

    private static readonly Gen<Button> AnyButton =
        Gen.Select(Words, Gen.Bool, AnyLink, AnyPayload, (title, opens, link, payload) => opens ? new Button(title, null, link) : new Button(title, payload, null));

    private static readonly Gen<Card> AnyCard =
        Gen.Select(Words, Words, Gen.Bool, AnyLink, AnyLink, AnyButton.List[0, 6], (title, subtitle, has, image, link, buttons) => new Card("p", title, has ? subtitle : "", image, link, buttons));

    private static readonly Gen<QuickReply> AnyQuickReply = Gen.Select(Words, AnyPayload, (title, payload) => new QuickReply(title, payload));

    private static readonly Gen<Reply> AnyReply = Gen.Select(
        Gen.OneOf(
            Words.Select(words => (Reply)new TextReply(words)),
            Gen.Select(Words, AnyButton.List[1, 6], (words, buttons) => (Reply)new ButtonsReply(words, buttons)),
            AnyCard.List[1, 15].Select(cards => (Reply)new CardsReply(cards))),
        AnyQuickReply.List[0, 20],
        (reply, quick) => reply with { QuickReplies = quick });

    private static readonly ReceiptReply Receipt = new()
    {
        OrderNumber = "A1",
        Buyer = "Ann",
        Lines = [new ReceiptLine(new string('m', 200), "blue", 2, 12.25m)],
        Total = 24.50m,
        Currency = "USD",
        PaymentMethod = "Demo",
        PaidAt = TestPage.Noon,
        Words = "Paid",
    };

    [Fact]
    public void Any_reply_is_one_that_Messenger_takes() => AnyReply.Sample(reply =>
        Assert.Null(GraphRules.Refusal(SentBody.Of(reply, new Uri("https://chat.example")))));

    [Fact]
    public void Any_turn_is_messages_that_Messenger_takes() => AnyReply.List[1, 5].Sample(replies =>
    {
        var messages = ReplySplitter.Split(replies);

        Assert.All(messages, message => Assert.Null(GraphRules.Refusal(SentBody.Of(message))));
        Assert.All(messages.SkipLast(1), message => Assert.Empty(message.QuickReplies));
    });

    [Fact]
    public void A_title_is_cut_behind_a_word()
    {
        var body = SentBody.Of(new TextReply("Which?") { QuickReplies = [new QuickReply("Is it dishwasher proof?", "X"), new QuickReply("Exactly twenty chars", "Y")] });

        Assert.Equal(["Is it dishwasher…", "Exactly twenty chars"], body["message"]!["quick_replies"]!.AsArray().Select(quick => (string?)quick!["title"]));
    }

    [Fact]
    public void A_payload_that_is_too_long_is_never_cut_but_left_out()
    {
        var body = SentBody.Of(new ButtonsReply("Buy?", [new Button("Now", new string('x', 1001), null), new Button("Later", "LATER", null)]));

        Assert.Equal(["LATER"], body["message"]!["attachment"]!["payload"]!["buttons"]!.AsArray().Select(button => (string?)button!["payload"]));
    }

    [Theory]
    [InlineData("https://shop.example/mug", "https://shop.example/mug")]
    [InlineData("http://shop.example/mug", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    public void A_card_opens_the_products_page_where_that_is_https(string link, string? opened)
    {
        var element = SentBody.Of(new CardsReply([new Card("p", "Mug", "$12", "", link, [])]))["message"]!["attachment"]!["payload"]!["elements"]![0]!;

        Assert.Equal(opened, (string?)element["default_action"]?["url"]);
    }

    [Fact]
    public void Of_many_cards_the_first_ten_go_out()
    {
        var elements = SentBody.Of(new CardsReply([.. Enumerable.Range(0, 12).Select(number => new Card("p", $"Mug {number}", "$12", "", "", []))]))["message"]!["attachment"]!["payload"]!["elements"]!.AsArray();

        Assert.Equal(10, elements.Count);
        Assert.Equal("Mug 9", (string?)elements[9]!["title"]);
    }

    [Fact]
    public void Cards_with_nothing_but_a_title_go_out_as_text() =>
        Assert.StartsWith("Mug", (string?)SentBody.Of(new CardsReply([new Card("p", "Mug", "", "", "", [])]))["message"]!["text"], StringComparison.Ordinal);

    [Fact]
    public void Products_of_the_pages_catalog_go_out_as_its_own_cards_and_else_as_ours()
    {
        var cards = new CardsReply([new Card("p", "Mug", "$12", "", "", []) { CatalogId = "901" }]);
        var mixed = new CardsReply([.. cards.Cards, new Card("q", "Cup", "$9", "", "", [])]);

        Assert.Equal("901", (string?)SentBody.Of(cards)["message"]!["attachment"]!["payload"]!["elements"]![0]!["id"]);
        Assert.Null(GraphRules.Refusal(SentBody.Of(cards)));
        Assert.Equal("generic", (string?)SentBody.Of(cards, withCatalogIds: false)["message"]!["attachment"]!["payload"]!["template_type"]);
        Assert.Equal("generic", (string?)SentBody.Of(mixed)["message"]!["attachment"]!["payload"]!["template_type"]);
    }

    [Fact]
    public void A_template_after_the_window_carries_the_order_and_its_total()
    {
        var plan = new SendPlan.AsUtility(new UtilityTemplateOptions { Name = "order_paid", Language = "en_US" }, Receipt);
        var body = SentBody.Of(Receipt, plan: plan);

        Assert.Null(GraphRules.Refusal(body));
        Assert.Equal("UTILITY", (string?)body["messaging_type"]);
        Assert.Equal("productqa:1", (string?)body["message"]!["metadata"]);
        Assert.Equal(
            """[{"type":"text","parameter_name":"order_id","text":"A1"},{"type":"text","parameter_name":"total","text":"24.50 USD"}]""",
            body["message"]!["template"]!["components"]![0]!["parameters"]!.ToJsonString());
    }

    [Fact]
    public void A_receipt_that_lacks_what_Messenger_demands_goes_out_as_its_sentence() =>
        Assert.Equal("Paid", (string?)SentBody.Of(Receipt with { Buyer = " " })["message"]!["text"]);

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
        var payload = SentBody.Of(Receipt);

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
