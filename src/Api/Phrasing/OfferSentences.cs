using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences about price and stock, from the record.</summary>
public static class OfferSentences
{
    /// <summary>Below this many pieces a shopper is told how many are left.</summary>
    private const int Few = 5;

    public static string Price(Texts texts, Product product, IReadOnlyList<Variant> variants, DateTimeOffset at)
    {
        var prices = variants.Select(variant => variant.Offer.PriceAt(at)).Distinct().OrderBy(price => price.MinorUnits).ToList();
        if (prices.Count > 1)
        {
            return texts.Say("price.range", ("product", Names.Of(product)), ("lowest", MoneyWords.Say(prices[0])), ("highest", MoneyWords.Say(prices[^1])));
        }

        var (name, price, regular) = (Named(product, variants), MoneyWords.Say(prices[0]), variants[0].Offer.Price);
        return prices[0] == regular
            ? texts.Say("price.plain", ("product", name), ("price", price))
            : texts.Say("price.sale", ("product", name), ("price", price), ("regular", MoneyWords.Say(regular)));
    }

    /// <summary>Whether it can be bought; with the number of pieces where that was asked and the shop counts them.</summary>
    public static string Stock(Texts texts, Product product, IReadOnlyList<Variant> variants, bool counted = false)
    {
        if (counted && variants.All(variant => variant.Offer is { IsSellable: true, Stock: not null }))
        {
            return texts.Say("stock.counted", ("product", Named(product, variants)), ("count", variants.Sum(variant => variant.Offer.Stock ?? 0)));
        }

        return variants.Count == 1 ? One(texts, Named(product, variants), variants[0]) : Several(texts, Names.Of(product), variants);
    }

    public static string CannotBuy(Texts texts, Product product, IReadOnlyList<Variant> variants, int quantity)
    {
        var left = variants.Where(variant => variant.Offer.IsSellable).Select(variant => variant.Offer.Stock ?? 0).DefaultIfEmpty(0).Max();
        return left > 0
            ? texts.Say("stock.too_few", ("product", Names.Of(product) + (variants.Count == 1 ? Aside(variants[0]) : "")), ("count", left), ("wanted", quantity))
            : Stock(texts, product, variants);
    }

    public static string NotOffered(Texts texts, OptionNotOffered lacking) =>
        texts.Say("option.not_offered", ("product", Names.Of(lacking.Product)), ("asked", lacking.Asked), ("offered", Lists.And(texts, lacking.Offered)));

    /// <summary>The stock of a variant that can be bought, in a few words.</summary>
    public static string Left(Texts texts, Variant variant) =>
        variant.Offer.Stock is <= Few and var left ? texts.Say("order.few_left", ("count", left)) : texts.Say("order.in_stock");

    /// <summary>A card's second line: price and stock.</summary>
    public static string Subtitle(Texts texts, Product product, DateTimeOffset at)
    {
        var prices = product.Variants.Select(variant => variant.Offer.PriceAt(at)).OrderBy(price => price.MinorUnits).ToList();
        var lowest = MoneyWords.Say(prices[0]);
        var price = prices[0] == prices[^1] ? lowest : texts.Say("card.from_price", ("price", lowest));
        return $"{price} · {texts.Say(product.Variants.Any(variant => variant.Offer.IsSellable) ? "card.in_stock" : "card.not_in_stock")}";
    }

    private static string One(Texts texts, string name, Variant variant) => variant.Offer switch
    {
        { IsSellable: true, Stock: <= Few and var left } => texts.Say("stock.few", ("product", name), ("count", left)),
        { IsSellable: true } => texts.Say("stock.in", ("product", name), ("choices", null)),
        { Availability: Availability.Preorder } => texts.Say("stock.preorder", ("product", name)),
        { Availability: Availability.Backorder } => texts.Say("stock.backorder", ("product", name)),
        { Availability: Availability.Unknown } => texts.Say("stock.unknown", ("product", name)),
        _ => texts.Say("stock.sold_out", ("product", name)),
    };

    private static string Several(Texts texts, string name, IReadOnlyList<Variant> variants)
    {
        var there = variants.Where(variant => variant.Offer.IsSellable).ToList();
        return there.Count switch
        {
            0 => texts.Say("stock.sold_out", ("product", name)),
            _ when there.Count == variants.Count => texts.Say("stock.in", ("product", name), ("choices", Listed(there))),
            _ => texts.Say("stock.some", ("product", name), ("choices", Listed(there)), ("gone", Listed([.. variants.Except(there)]))),
        };
    }

    private static string? Listed(IReadOnlyList<Variant> variants)
    {
        var names = variants.Select(VariantChoice.InWords).Where(words => words.Length > 0).Distinct().ToList();
        return names.Count == 0 ? null : string.Join("; ", names);
    }

    /// <summary>With the choice where one of several is meant: "Harbor Mug (blue)".</summary>
    private static string Named(Product product, IReadOnlyList<Variant> variants) =>
        Names.Of(product) + (variants.Count == 1 && product.Variants.Count > 1 ? Aside(variants[0]) : "");

    private static string Aside(Variant variant) => VariantChoice.InWords(variant) is { Length: > 0 } words ? $" ({words})" : "";
}
