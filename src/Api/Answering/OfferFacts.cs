using System.Globalization;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Answering;

/// <summary>Price and stock as evidence, from the record.</summary>
public static class OfferFacts
{
    /// <summary>An offer's price as evidence.</summary>
    public static IReadOnlyList<Fact> OfPrice(Product product, IEnumerable<Variant> variants, DateTimeOffset at) =>
        [.. variants.Select(variant => new Fact(product.Id, "price", variant.Offer.PriceAt(at).ToString(), "offer")).Distinct()];

    /// <summary>An offer's stock as evidence: "in stock, 3 pieces".</summary>
    public static IReadOnlyList<Fact> OfStock(Product product, IEnumerable<Variant> variants) =>
        [.. variants.Select(variant => new Fact(product.Id, "availability", Stock(variant), "offer")).Distinct()];

    private static string Stock(Variant variant)
    {
        var state = variant.Offer.Availability switch
        {
            Availability.InStock when variant.Offer.IsSellable => "in stock",
            Availability.InStock or Availability.OutOfStock => "out of stock",
            Availability.Preorder => "preorder",
            Availability.Backorder => "backorder",
            _ => "unknown",
        };
        return variant.Offer is { IsSellable: true, Stock: { } stock } ? $"{state}, {stock.ToString(CultureInfo.InvariantCulture)} pieces" : state;
    }
}
