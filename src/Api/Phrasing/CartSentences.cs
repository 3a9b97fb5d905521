using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>A cart priced anew: what is gone, what costs something else now, and a card to buy each of the rest.</summary>
public static class CartSentences
{
    private const int CardsInRow = 10;

    public static IReadOnlyList<Reply> Say(Texts texts, CartPriced cart)
    {
        var there = cart.There;
        var words = new TextReply(string.Join('\n', Sentences(texts, cart, there)));
        var rows = there.Select(line => Card(texts, line, cart.At)).Chunk(CardsInRow).Select(cards => new CardsReply(cards)).ToList();
        return rows.Count == 0
            ? [words with { QuickReplies = [Suggestions.Person(texts)] }]
            : [words, .. rows.SkipLast(1), rows[^1] with { QuickReplies = there.Any(line => line.Variant is not null) ? [CartReplies.CheckOut(texts)] : [] }];
    }

    private static IEnumerable<string> Sentences(Texts texts, CartPriced cart, IReadOnlyList<PricedLine> there)
    {
        yield return there.Count == 0 ? texts.Say("cart.empty") : texts.Say("cart.priced", ("count", there.Count));
        var gone = cart.Lines.Where(line => !line.IsThere).Select(line => line.Line.Name).ToList();
        if (gone.Count > 0)
        {
            yield return texts.Say("cart.gone", ("list", Lists.And(texts, gone)), ("count", gone.Count));
        }

        foreach (var line in there.Where(line => line.IsRepriced))
        {
            yield return texts.Say("cart.repriced", ("product", Names.Of(line.Product!)), ("price", MoneyWords.Say(line.Price!.Value)));
        }
    }

    private static Card Card(Texts texts, PricedLine line, DateTimeOffset at)
    {
        var product = line.Product!;
        var payload = line.Variant is { } variant ? Payloads.BuyVariant(variant.Sku, line.Line.Quantity) : Payloads.Buy(product.Id);
        var price = line.Price is { } today ? MoneyWords.Say(today) : OfferSentences.Subtitle(texts, product, at);
        var choice = line.Variant is { } chosen && product.Variants.Count > 1 ? VariantChoice.InWords(chosen) : null;
        return new Card(
            product.Id,
            product.Title,
            texts.Say("cart.line", ("count", line.Line.Quantity), ("price", price), ("choice", choice is { Length: > 0 } ? choice : null)),
            product.ImageLink,
            product.Link,
            [new Button(texts.Say("button.ask_about"), Payloads.Product(product.Id), null), new Button(texts.Say("button.buy_card"), payload, null)]);
    }
}
