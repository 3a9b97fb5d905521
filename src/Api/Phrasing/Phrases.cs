using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;

namespace ProductQA.Api.Phrasing;

/// <summary>Says an outcome: short, warm, concrete, and nothing that its evidence does not hold.</summary>
public static class Phrases
{
    private static readonly QuickReply Person = new("Talk to a person", Payloads.Human);

    private const string Instead = " These are in stock:";

    public static IReadOnlyList<Reply> Say(Outcome outcome) => outcome switch
    {
        FactAnswered answered => [About(answered.Product, AnswerSentence.Of(answered.Question, Names.Of(answered.Product), answered.Fact))],
        FormedAnswer formed => [About(formed.Product, FormedSentences.Of(formed))],
        SetOutcome set => SetSentences.Say(set),
        PriceAnswered priced => [About(priced.Product, OfferSentences.Price(priced.Product, priced.Variants, priced.At))],
        StockAnswered { Alternatives: { } instead } sold => [new TextReply(OfferSentences.Stock(sold.Product, sold.Variants) + Instead), Carousel(instead)],
        StockAnswered stocked => [About(stocked.Product, OfferSentences.Stock(stocked.Product, stocked.Variants, stocked.Counted))],
        OptionNotOffered lacking => [About(lacking.Product, OfferSentences.NotOffered(lacking))],
        PolicyAnswered policy => [new TextReply(policy.Policy.Value)],
        PassageAnswered { Product: { } about } passage => [About(about, PassageSentence.Of(passage.Quotation))],
        PassageAnswered passage => [new TextReply(PassageSentence.Of(passage.Quotation))],
        ShopAnswered shop => [new TextReply($"The shop says: {shop.Answer.Text}")],
        Recommended recommended => Found(recommended),
        ProductShown shown => Cards($"Here is the {Names.Of(shown.Product)}. What would you like to know about it?", [shown.Product], shown.At),
        AskedWhichProduct { Candidates.Count: 0 } => [new TextReply("Which product do you mean? Tell me its name or model number.")],
        AskedWhichProduct asked => [WhichProduct(asked)],
        AskedWhichVariant asked => [WhichVariant(asked)],
        CannotBuy { Alternatives: { } instead } sold => [new TextReply(OfferSentences.Stock(sold.Product, sold.Variants) + Instead), Carousel(instead)],
        CannotBuy cannot => [About(cannot.Product, OfferSentences.CannotBuy(cannot.Product, cannot.Variants, cannot.Quantity))],
        OrdersTold told => [new TextReply(OrderSentences.Say(told.Orders))],
        _ => [No(outcome)],
    };

    /// <summary>The offer to pay: the snapshot in words and one button that is bound to it.</summary>
    public static Reply Offer(Order order, Variant variant, Uri link) =>
        new ButtonsReply(OrderSentences.Offer(order, variant), [new Button("Pay " + MoneyWords.Say(order.Total), null, link.ToString())]);

    private static Reply No(Outcome outcome) => outcome switch
    {
        FactMissing missing => About(missing.Product, $"I don't know that about the {Names.Of(missing.Product)} yet. I've asked the shop and will tell you here as soon as they answer."),
        NoSuchProduct => new TextReply("I couldn't find that product in our catalog. I've passed your question on to the shop, in case they can help.") { QuickReplies = [Person] },
        PolicyMissing => new TextReply("I don't have the shop's answer to that yet. I've asked them and will tell you here as soon as they answer.") { QuickReplies = [Person] },
        NotUnderstood { IsForeign: true } => new TextReply("That is outside what I can help with. I can answer questions about our products, prices, stock and orders.") { QuickReplies = [Person] },
        NotUnderstood => new TextReply("Sorry, I didn't understand that. Could you say it in other words, or name the product you mean?") { QuickReplies = [Person] },
        HandedOver { IsComplaint: true } => new TextReply("I'm sorry about that. I've asked a person from the shop to look at this and write to you here."),
        HandedOver => new TextReply("Of course. I've asked a person from the shop to join; they will write to you here."),
        Greeted => new TextReply("Hello! I'm the shop's assistant, a bot. Ask me about any product, or tell me what you are looking for.") { QuickReplies = [Person] },
        SmallTalked small => new TextReply(SmallTalk(small.Intent)),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };

    private static string SmallTalk(string intent) => intent switch
    {
        IntentNames.Thanks => "You're welcome! Anything else I can look up for you?",
        IntentNames.Goodbye => "Goodbye, and thanks for stopping by!",
        IntentNames.Affirm => "Good. What would you like to know? Name a product or tell me what you are looking for.",
        IntentNames.Deny => "All right. Tell me if I can look up something else for you.",
        _ => "I'm a bot, and best with questions about our products. What can I look up for you?",
    };

    private static TextReply About(Product product, string words) => new(words) { QuickReplies = Suggestions(product) };

    private static IReadOnlyList<QuickReply> Suggestions(Product product) =>
    [
        new("Price", Payloads.Price(product.Id)),
        new("In stock?", Payloads.Stock(product.Id)),
        new("Buy it", Payloads.Buy(product.Id)),
    ];

    private static IReadOnlyList<Reply> Found(Recommended found)
    {
        var cards = found.Searched is { } searched
            ? new CardsReply([.. found.Shown.Select(match => Card(match.Product, CardReason.Of(match, searched, found.At)))])
            : new CardsReply([.. found.Found.Select(product => Card(product, OfferSentences.Subtitle(product, found.At)))]);
        return found.Question is { } question ? [new TextReply(SearchSentences.Lead(found)), cards, Asked(question)] : [new TextReply(SearchSentences.Lead(found)), cards];
    }

    private static TextReply Asked(Facet facet) => new(facet.Question)
    {
        QuickReplies = [.. facet.Values.Select(value => ChoiceWords.Title(value.Choice)).Select(title => new QuickReply(title, Payloads.Narrow(title)))],
    };

    private static IReadOnlyList<Reply> Cards(string words, IReadOnlyList<Product> products, DateTimeOffset at) =>
        [new TextReply(words), new CardsReply([.. products.Select(product => Card(product, OfferSentences.Subtitle(product, at)))])];

    private static CardsReply Carousel(Alternatives instead) => new([.. instead.Products.Select(product => Card(product, OfferSentences.Subtitle(product, instead.At)))]);

    internal static Card Card(Product product, string subtitle) => new(
        product.Id,
        product.Title,
        subtitle,
        product.ImageLink,
        product.Link,
        [new Button("Ask about this", Payloads.Product(product.Id), null), new Button("Buy", Payloads.Buy(product.Id), null)]);

    private static TextReply WhichProduct(AskedWhichProduct asked)
    {
        var names = asked.Candidates.Select(Names.Of).ToList();
        var list = string.Join("\n", asked.Candidates.Select((product, index) => $"{index + 1}. {(names.Count(name => name == names[index]) > 1 ? product.Title : names[index])}"));
        return new TextReply("Which one do you mean?\n" + list)
        {
            QuickReplies = [.. asked.Candidates.Select((product, index) => new QuickReply($"{index + 1}. {names[index]}", Payloads.Product(product.Id)))],
        };
    }

    private static TextReply WhichVariant(AskedWhichVariant asked) => new($"Which {Names.Of(asked.Product)} would you like?")
    {
        QuickReplies = [.. asked.Candidates.Select(variant => new QuickReply(
            VariantChoice.InWords(variant) is { Length: > 0 } words ? words : variant.Sku, Payloads.BuyVariant(variant.Sku, asked.Quantity)))],
    };
}
