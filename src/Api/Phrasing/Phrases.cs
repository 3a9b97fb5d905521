using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop.Hours;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;

namespace ProductQA.Api.Phrasing;

/// <summary>Says an outcome in the shop's words: short, warm, concrete, and nothing that its evidence does not hold.</summary>
public sealed class Phrases(Texts texts, OfficeClock clock)
{
    /// <summary>Messenger takes 640 characters above buttons.</summary>
    private const int LongestUnderButtons = 600;

    public IReadOnlyList<Reply> Say(Outcome outcome) => outcome switch
    {
        FactAnswered answered => [About(answered.Product, AnswerSentence.Of(texts, answered.Question, Names.Of(answered.Product), answered.Fact))],
        FormedAnswer formed => [About(formed.Product, FormedSentences.Of(texts, formed))],
        SetOutcome set => SetSentences.Say(texts, set),
        BothAnswered both => [About(both.Product, texts.Say("answer.two", ("first", Say(both.First)[0].Text), ("second", Say(both.Second)[0].Text)))],
        PriceAnswered priced => [About(priced.Product, OfferSentences.Price(texts, priced.Product, priced.Variants, priced.At))],
        StockAnswered { Alternatives: { } instead } sold => Instead(sold.Product, sold.Variants, instead),
        StockAnswered stocked => [About(stocked.Product, OfferSentences.Stock(texts, stocked.Product, stocked.Variants, stocked.Counted))],
        OptionNotOffered lacking => [About(lacking.Product, OfferSentences.NotOffered(texts, lacking))],
        PolicyAnswered policy => [new TextReply(policy.Policy.Value)],
        PassageAnswered { Product: { } about } passage => [About(about, PassageSentence.Of(texts, passage.Quotation))],
        PassageAnswered passage => [new TextReply(PassageSentence.Of(texts, passage.Quotation))],
        ShopAnswered shop => [new TextReply(texts.Say("shop.says", ("answer", shop.Answer.Text)))],
        Recommended recommended => Found(recommended),
        ProductShown shown => [new TextReply(texts.Say("product.shown", ("product", Names.Of(shown.Product)))), ProductCards.Of(texts, [shown.Product], shown.At)],
        AskedWhichProduct { Candidates.Count: 0 } => [new TextReply(texts.Say("which.product_unnamed"))],
        AskedWhichProduct asked => [WhichProduct(asked)],
        AskedWhichVariant asked => [WhichVariant(asked)],
        CannotBuy { Alternatives: { } instead } sold => Instead(sold.Product, sold.Variants, instead),
        CannotBuy cannot => [CannotBuy(cannot)],
        CartTold told => [CartReplies.Told(texts, told)],
        CartLacks lacks => [CartReplies.Lacks(texts, lacks)],
        AskedWhichLine line => [CartReplies.WhichLine(texts, line)],
        MoreAsked => [new TextReply(texts.Say("cart.more"))],
        CancellationAsked cancel => [CartReplies.Cancellation(texts, cancel.Order)],
        OrderCancelled cancelled => [new TextReply(OrderSentences.Say(texts, [cancelled.Order with { State = OrderStates.Cancelled }]))],
        OrdersTold { Orders.Count: 0 } => [new TextReply(texts.Say("order.none"))],
        CartPriced cart => CartSentences.Say(texts, cart),
        OrdersTold told => [new TextReply(OrderSentences.Say(texts, told.Orders))],
        _ => [No(outcome)],
    };

    /// <summary>The offer to pay one article: the snapshot in words and one button that is bound to it.</summary>
    public IReadOnlyList<Reply> Offer(Order order, Variant variant, bool isShippingAgreed, Uri link) =>
        Offer([], OrderSentences.Offer(texts, order, variant, isShippingAgreed), order, link);

    /// <summary>The offer to pay a cart, with what is new since it was shown.</summary>
    public IReadOnlyList<Reply> Offer(CartOffered offered, Order order, bool isShippingAgreed, Uri link) => Offer(
        [.. offered.IsAnew ? [texts.Say("order.anew")] : (string[])[], .. CartReplies.News(texts, offered.Removed, offered.Priced)],
        offered.Priced.There is [{ Variant: { } variant }] ? OrderSentences.Offer(texts, order, variant, isShippingAgreed) : OrderSentences.Offer(texts, order, isShippingAgreed),
        order,
        link);

    private IReadOnlyList<Reply> Offer(IReadOnlyList<string> news, string words, Order order, Uri link)
    {
        Button[] pay = [new Button(texts.Say("button.pay", ("total", MoneyWords.Say(order.Total))), null, link.ToString())];
        QuickReply[] more = order.Lines.Count > 1 ? [CartReplies.More(texts), CartReplies.Cart(texts)] : [CartReplies.More(texts)];
        var whole = string.Join('\n', [.. news, words]);
        return whole.Length <= LongestUnderButtons
            ? [new ButtonsReply(whole, pay) { QuickReplies = more }]
            : [new TextReply(whole), new ButtonsReply(texts.Say("order.total", ("total", MoneyWords.Say(order.Total))), pay) { QuickReplies = more }];
    }

    /// <summary>Who wants more than there is may take what is there.</summary>
    private TextReply CannotBuy(CannotBuy cannot)
    {
        var said = About(cannot.Product, OfferSentences.CannotBuy(texts, cannot.Product, cannot.Variants, cannot.Quantity));
        var left = cannot.Variants.Where(variant => variant.Offer is { IsSellable: true, Stock: > 0 and < Purchases.MostPieces });
        return said with { QuickReplies = [.. left.Select(variant => new QuickReply(Taken(variant), Payloads.BuyVariant(variant.Sku, variant.Offer.Stock!.Value))), .. said.QuickReplies] };
    }

    private string Taken(Variant variant) =>
        texts.Say("button.take", ("count", variant.Offer.Stock), ("choice", VariantChoice.InWords(variant) is { Length: > 0 } words ? words : null));

    private TextReply No(Outcome outcome) => outcome switch
    {
        HandedOver handed => new TextReply(HandoverSentences.Asked(texts, handed, clock.Reopens)),
        StillWaiting { Asked: HandedOver } => new TextReply(HandoverSentences.Waiting(texts, clock.Reopens)),
        Greeted => new TextReply(texts.Say("talk.hello")) { QuickReplies = [Suggestions.Person(texts)] },
        SmallTalked { Kind: SmallTalkKind.Bot } => new TextReply(texts.Say("talk.are_you_a_bot")) { QuickReplies = [Suggestions.Person(texts)] },
        SmallTalked small => new TextReply(SmallTalk(small)),
        DataKept => new TextReply(texts.Say("privacy.kept")),
        DeletionExpired => new TextReply(texts.Say("privacy.expired")),
        _ => NoSentences.Say(texts, outcome),
    };

    private string SmallTalk(SmallTalked small) => (small.Intent, small.Kind) switch
    {
        (IntentNames.Thanks, _) => texts.Say("talk.thanks"),
        (IntentNames.Goodbye, _) => texts.Say("talk.goodbye"),
        (IntentNames.Affirm, _) => texts.Say("talk.yes"),
        (IntentNames.Deny, _) => texts.Say("talk.no"),
        (_, SmallTalkKind.Ordering) => texts.Say("talk.how_to_order", ("buy", texts.Say("button.buy"))),
        (_, SmallTalkKind.Who) => texts.Say("talk.who_are_you"),
        (_, SmallTalkKind.Abilities) => texts.Say("talk.what_can_you_do"),
        (_, SmallTalkKind.Joke) => texts.Say("talk.joke"),
        (_, SmallTalkKind.HowAreYou) => texts.Say("talk.how_are_you"),
        (_, SmallTalkKind.Praise) => texts.Say("talk.praise"),
        (_, SmallTalkKind.Nod) => texts.Say("talk.anything_else"),
        _ => texts.Say("talk.other"),
    };

    private TextReply About(Product product, string words) => new(words) { QuickReplies = [.. Suggestions.About(texts, product), Suggestions.Buy(texts, product)] };

    private IReadOnlyList<Reply> Instead(Product product, IReadOnlyList<Variant> variants, Alternatives instead) =>
        [new TextReply(texts.Say("stock.instead", ("sold_out", OfferSentences.Stock(texts, product, variants)))), ProductCards.Of(texts, instead.Products, instead.At)];

    private IReadOnlyList<Reply> Found(Recommended found)
    {
        var lead = new TextReply(SearchSentences.Lead(texts, found));
        var cards = found.Searched is { } searched
            ? new CardsReply([.. found.Shown.Select(match => ProductCards.Of(texts, match.Product, CardReason.Of(texts, match, searched, found.At)))])
            : ProductCards.Of(texts, found.Found, found.At);
        return found.Question is { } question ? [lead, cards, Asked(question)] : [lead, cards];
    }

    // What is sent back is the same in every language: it is read as if it had been typed.
    private TextReply Asked(Facet facet) => new(SearchSentences.Ask(texts, facet))
    {
        QuickReplies = [.. facet.Values.Select(value => new QuickReply(ChoiceWords.Title(texts, value.Choice), Payloads.Narrow(ChoiceWords.Title(value.Choice))))],
    };

    private TextReply WhichProduct(AskedWhichProduct asked)
    {
        var names = asked.Candidates.Select(Names.Of).ToList();
        var list = string.Join("\n", asked.Candidates.Select((product, index) => $"{index + 1}. {(names.Count(name => name == names[index]) > 1 ? product.Title : names[index])}"));
        return new TextReply(texts.Say("which.product", ("list", list)))
        {
            QuickReplies = [.. asked.Candidates.Select((product, index) => new QuickReply($"{index + 1}. {names[index]}", Payloads.Product(product.Id)))],
        };
    }

    private TextReply WhichVariant(AskedWhichVariant asked) => new(texts.Say("which.variant", ("product", Names.Of(asked.Product))))
    {
        QuickReplies = [.. asked.Candidates.Select(variant => new QuickReply(
            VariantChoice.InWords(variant) is { Length: > 0 } words ? words : variant.Sku, Payloads.BuyVariant(variant.Sku, asked.Quantity)))],
    };
}
