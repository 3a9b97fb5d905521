using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Every kind of no in its own words, with the next best step under it: only what the catalog can answer.</summary>
public static class NoSentences
{
    private const int LongestTitle = 20;
    private const int Most = 3;
    private const int LongestQuestion = 60;

    private static readonly QuickReply Person = new("Talk to a person", Payloads.Human);

    public static TextReply Say(Outcome outcome) => outcome switch
    {
        FactMissing missing => new TextReply($"I don't know that about the {Names.Of(missing.Product)} yet. I've asked the shop and will tell you here as soon as they answer.") { QuickReplies = Known(missing) },
        NoSuchProduct no => new TextReply("I couldn't find that product in our catalog. I've passed your question on to the shop, in case they can help.") { QuickReplies = [.. Shown(no.Kinds), Person] },
        PolicyMissing no => new TextReply("I don't have the shop's answer to that yet. I've asked them and will tell you here as soon as they answer.") { QuickReplies = [.. Asked(no.Written), Person] },
        NotUnderstood { IsForeign: true } no => new TextReply("That is outside what I can help with. I can answer questions about our products, prices, stock and orders.") { QuickReplies = [.. Shown(no.Kinds), Person] },
        NotUnderstood no => new TextReply("Sorry, I didn't understand that. Could you say it in other words, or name the product you mean?") { QuickReplies = [.. Shown(no.Kinds), Person] },
        OtherLanguage => new TextReply("Sorry, I can only read English so far. Write to me in English, or wait for a person: I've passed your message on to the shop.") { QuickReplies = [Person] },
        NotOursToSay no => new TextReply(NotOurs(no.Kind)) { QuickReplies = no.Product is { } product ? [.. Suggestions(product), Person] : [Person] },
        StillWaiting { Asked: HandedOver } => new TextReply("A person from the shop has been asked and will write to you here. You can ask me about products meanwhile."),
        StillWaiting => new TextReply("The shop has your question already. I'll tell you here as soon as they answer.") { QuickReplies = [Person] },
        Insulted => new TextReply("I'm sorry this is frustrating. Tell me which product you're looking at and I'll do my best, or a person can take over.") { QuickReplies = [Person] },
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };

    /// <summary>Among several answers: what this one speaks of, in the shopper's own words.</summary>
    public static string About(string question, string words)
    {
        var asked = PlainText.OneLine(question).TrimEnd('?', '!', '.', ' ');
        return asked.Length is 0 or > LongestQuestion ? words : $"As for “{asked}”: {words}";
    }

    private static string NotOurs(string kind) => kind switch
    {
        OthersBusiness.Medical => "I can't give medical advice; a doctor or pharmacist can. I can tell you what our product data says.",
        OthersBusiness.Legal => "I can't give legal advice. I can tell you what our product data and the shop's policies say.",
        _ => "I can't speak for other shops. I can tell you our own prices, stock and product facts.",
    };

    /// <summary>Facts of the product that a press answers.</summary>
    private static IReadOnlyList<QuickReply> Known(FactMissing missing)
    {
        var facts = missing.Known.Where(name => IsTitle(name) && !name.Contains('|', StringComparison.Ordinal)).Take(2).Select(name => new QuickReply(name, Payloads.Fact(name, missing.Product.Id)));
        return [.. facts, new("Price", Payloads.Price(missing.Product.Id)), new("In stock?", Payloads.Stock(missing.Product.Id)), new("Buy it", Payloads.Buy(missing.Product.Id))];
    }

    private static IEnumerable<QuickReply> Suggestions(Product product) => [new("Price", Payloads.Price(product.Id)), new("In stock?", Payloads.Stock(product.Id))];

    private static IEnumerable<QuickReply> Shown(IReadOnlyList<string> kinds) => kinds.Where(IsTitle).Take(Most).Select(kind => new QuickReply(kind, Payloads.Narrow(kind)));

    private static IEnumerable<QuickReply> Asked(IReadOnlyList<string> policies) => policies.Where(IsTitle).Distinct().Take(2).Select(policy => new QuickReply(policy, Payloads.Narrow(policy)));

    private static bool IsTitle(string text) => text.Length is > 1 and <= LongestTitle;
}
