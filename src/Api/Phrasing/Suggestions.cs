using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>What a shopper may press under an answer.</summary>
internal static class Suggestions
{
    public static QuickReply Person(Texts texts) => new(texts.Say("button.person"), Payloads.Human);

    public static IReadOnlyList<QuickReply> About(Texts texts, Product product) =>
        [new(texts.Say("button.price"), Payloads.Price(product.Id)), new(texts.Say("button.stock"), Payloads.Stock(product.Id))];

    public static QuickReply Buy(Texts texts, Product product) => new(texts.Say("button.buy"), Payloads.Buy(product.Id));
}
