using ProductQA.Search.Catalog;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Answering;

/// <summary>The one of the products shown that words point at: "the second", "the cheaper one", "the other one". Pure.</summary>
public static class ShownProducts
{
    private const int LongestChoice = 4;

    /// <summary>The product meant, or nothing where the words point at none or at more than one.</summary>
    public static Product? Pointed(ShownPointer words, IReadOnlyList<Product> shown, string focusProductId, DateTimeOffset now) => words.Kind switch
    {
        ShownPointerKind.Place => words.Place <= shown.Count ? shown[words.Place - 1] : null,
        ShownPointerKind.Last => shown is [.., var last] ? last : null,
        ShownPointerKind.Cheapest => Single(shown.GroupBy(product => Price(product, now)).MinBy(same => same.Key)),
        ShownPointerKind.Dearest => Single(shown.GroupBy(product => Price(product, now)).MaxBy(same => same.Key)),
        _ => Single(shown.Where(product => product.Id != focusProductId)),
    };

    /// <summary>Whether a message only chooses: "2", "the second one please".</summary>
    public static bool OnlyPoints(string text) => FollowUp.Words(text).Length <= LongestChoice && ShownPointer.In(text) is not null;

    private static Product? Single(IEnumerable<Product>? products) => products?.ToList() is [var only] ? only : null;

    private static long Price(Product product, DateTimeOffset now) => product.Variants.Min(variant => variant.Offer.PriceAt(now).MinorUnits);
}
