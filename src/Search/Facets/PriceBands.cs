using ProductQA.Search.Catalog;

namespace ProductQA.Search.Facets;

/// <summary>"Up to which price?": round prices that keep about a quarter, a half and three quarters of the products.</summary>
internal static class PriceBands
{
    private const double Weight = 0.9;

    private static readonly decimal[] Round = [1, 1.2m, 1.5m, 2, 2.5m, 3, 3.5m, 4, 5, 6, 7, 8, 9, 10];

    /// <summary>The question; nothing where the products are in more than one currency.</summary>
    public static FacetField? Of(IReadOnlyList<Product> products, DateTimeOffset at)
    {
        var prices = products.Select(product => product.Variants.Select(variant => variant.Offer.PriceAt(at)).MinBy(price => price.MinorUnits)).ToList();
        if (prices.Count == 0 || prices.Select(price => price.Currency).Distinct().Count() > 1)
        {
            return null;
        }

        var sorted = prices.Order(Comparer<Money>.Create((one, other) => one.MinorUnits.CompareTo(other.MinorUnits))).ToList();
        var limits = Enumerable.Range(1, 3).Select(quarter => RoundUp(sorted[(sorted.Count - 1) * quarter / 4])).OfType<Money>().Distinct();
        return new FacetField(Choice.Price, "Price", "Up to which price?", Weight, [.. limits.Select(limit => Kept(limit, products, at))]);
    }

    private static FacetAnswer Kept(Money limit, IReadOnlyList<Product> products, DateTimeOffset at)
    {
        var choice = Choice.OfPrice(null, limit);
        return new FacetAnswer(choice, products.Index().Where(product => choice.Fits(product.Item, at)).Select(product => product.Index).ToHashSet());
    }

    private static Money? RoundUp(Money price)
    {
        var scale = 1m;
        while (price.Amount > scale * 10)
        {
            scale *= 10;
        }

        return price.MinorUnits == 0 ? null : Money.FromAmount(Round.Select(round => round * scale).FirstOrDefault(round => round >= price.Amount, price.Amount), price.Currency);
    }
}
