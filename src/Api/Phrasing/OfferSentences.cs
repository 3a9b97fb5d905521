using System.Globalization;
using ProductQA.Api.Answering;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences about price and stock, from the record.</summary>
public static class OfferSentences
{
    /// <summary>Below this many pieces a shopper is told how many are left.</summary>
    private const int Few = 5;

    public static string Price(Product product, IReadOnlyList<Variant> variants, DateTimeOffset at)
    {
        var name = Names.Of(product);
        var prices = variants.Select(variant => variant.Offer.PriceAt(at)).Distinct().OrderBy(price => price.MinorUnits).ToList();
        var choice = variants.Count == 1 && product.Variants.Count > 1 ? Aside(variants[0]) : "";
        if (prices.Count > 1)
        {
            return $"The {name} costs from {MoneyWords.Say(prices[0])} to {MoneyWords.Say(prices[^1])}, depending on the version.";
        }

        var regular = variants[0].Offer.Price;
        return prices[0] == regular
            ? $"The {name}{choice} costs {MoneyWords.Say(prices[0])}."
            : $"The {name}{choice} is on sale for {MoneyWords.Say(prices[0])} instead of {MoneyWords.Say(regular)}.";
    }

    /// <summary>Whether it can be bought; with the number of pieces where that was asked and the shop counts them.</summary>
    public static string Stock(Product product, IReadOnlyList<Variant> variants, bool counted = false)
    {
        var name = Names.Of(product);
        if (counted && variants.All(variant => variant.Offer is { IsSellable: true, Stock: not null }))
        {
            var choice = variants.Count == 1 && product.Variants.Count > 1 ? Aside(variants[0]) : "";
            return $"We have {Count(variants.Sum(variant => variant.Offer.Stock ?? 0))} of the {name}{choice} in stock.";
        }

        return variants.Count == 1
            ? One(name, product.Variants.Count > 1 ? Aside(variants[0]) : "", variants[0])
            : Several(name, variants);
    }

    public static string CannotBuy(Product product, IReadOnlyList<Variant> variants, int quantity)
    {
        var left = variants.Where(variant => variant.Offer.IsSellable).Select(variant => variant.Offer.Stock ?? 0).DefaultIfEmpty(0).Max();
        return left > 0
            ? $"We have only {Count(left)} of the {Names.Of(product)}{(variants.Count == 1 ? Aside(variants[0]) : "")} left, so I can't take an order for {Count(quantity)}."
            : Stock(product, variants);
    }

    public static string NotOffered(OptionNotOffered lacking)
    {
        var offered = lacking.Offered.Count == 1 ? lacking.Offered[0] : string.Join(", ", lacking.Offered.SkipLast(1)) + " and " + lacking.Offered[^1];
        return $"The {Names.Of(lacking.Product)} doesn't come in {lacking.Asked}. It comes in {offered}.";
    }

    /// <summary>The stock of a variant that can be bought, in a few words.</summary>
    public static string Left(Variant variant) => variant.Offer.Stock is <= Few and var left ? $"only {Count(left)} left in stock" : "in stock";

    /// <summary>A card's second line: price and stock.</summary>
    public static string Subtitle(Product product, DateTimeOffset at)
    {
        var prices = product.Variants.Select(variant => variant.Offer.PriceAt(at)).OrderBy(price => price.MinorUnits).ToList();
        var from = prices[0] == prices[^1] ? "" : "from ";
        return $"{from}{MoneyWords.Say(prices[0])} · {(product.Variants.Any(variant => variant.Offer.IsSellable) ? "in stock" : "not in stock")}";
    }

    private static string One(string name, string choice, Variant variant) => variant.Offer switch
    {
        { IsSellable: true, Stock: <= Few } => $"Yes, the {name}{choice} is in stock, only {Count(variant.Offer.Stock.Value)} left.",
        { IsSellable: true } => $"Yes, the {name}{choice} is in stock.",
        { Availability: Availability.Preorder } => $"The {name}{choice} is available for preorder; it is not in stock yet.",
        { Availability: Availability.Backorder } => $"The {name}{choice} is on back order; it is not in stock right now.",
        { Availability: Availability.Unknown } => $"The shop's data does not say whether the {name}{choice} is in stock.",
        _ => $"Sorry, the {name}{choice} is sold out right now.",
    };

    private static string Several(string name, IReadOnlyList<Variant> variants)
    {
        var there = variants.Where(variant => variant.Offer.IsSellable).ToList();
        return there.Count switch
        {
            0 => $"Sorry, the {name} is sold out right now.",
            _ when there.Count == variants.Count => $"Yes, the {name} is in stock{Listed(there)}.",
            _ => $"The {name} is in stock{Listed(there)}. Sold out{Listed([.. variants.Except(there)])}.",
        };
    }

    private static string Listed(IReadOnlyList<Variant> variants)
    {
        var names = variants.Select(VariantChoice.InWords).Where(words => words.Length > 0).Distinct().ToList();
        return names.Count == 0 ? "" : " in " + string.Join("; ", names);
    }

    private static string Aside(Variant variant) => VariantChoice.InWords(variant) is { Length: > 0 } words ? $" ({words})" : "";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
