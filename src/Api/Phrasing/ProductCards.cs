using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Products on cards: title, a second line, and buttons to ask and to buy.</summary>
internal static class ProductCards
{
    /// <summary>Cards whose second line is price and stock.</summary>
    public static CardsReply Of(Texts texts, IReadOnlyList<Product> products, DateTimeOffset at) =>
        new([.. products.Select(product => Of(texts, product, OfferSentences.Subtitle(texts, product, at)))]);

    public static Card Of(Texts texts, Product product, string subtitle) => new(
        product.Id,
        product.Title,
        subtitle,
        product.ImageLink,
        product.Link,
        [new Button(texts.Say("button.ask_about"), Payloads.Product(product.Id), null), new Button(texts.Say("button.buy_card"), Payloads.Buy(product.Id), null)]);
}
