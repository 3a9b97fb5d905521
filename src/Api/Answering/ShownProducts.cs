using ProductQA.Search.Catalog;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Answering;

/// <summary>Those of the products shown that words point at: "the second", "the cheaper one", "the other one", "the first two". Pure.</summary>
public static class ShownProducts
{
    private const int LongestChoice = 4;

    /// <summary>The product meant, or those among which the words do not choose or of which they speak together; empty where they point at none.</summary>
    public static IReadOnlyList<Product> Pointed(ShownPointer words, IReadOnlyList<Product> shown, string focusProductId, DateTimeOffset now) => words.Kind switch
    {
        ShownPointerKind.Place => At(words.Places, shown),
        ShownPointerKind.Cheapest => [.. shown.GroupBy(product => Price(product, now)).MinBy(same => same.Key)!],
        ShownPointerKind.Dearest => [.. shown.GroupBy(product => Price(product, now)).MaxBy(same => same.Key)!],
        ShownPointerKind.Next => Beside(shown, focusProductId, 1),
        ShownPointerKind.Previous => Beside(shown, focusProductId, -1),
        ShownPointerKind.Middle => shown.Count % 2 == 1 ? [shown[shown.Count / 2]] : shown,
        ShownPointerKind.All => words.Count == 0 || words.Count == shown.Count ? shown : [],
        _ => [.. shown.Where(product => product.Id != focusProductId)],
    };

    /// <summary>Whether a message only chooses: "2", "the second one please".</summary>
    public static bool OnlyPoints(string text) => FollowUp.Words(text).Length <= LongestChoice && ShownPointer.In(text) is { IsTogether: false };

    /// <summary>"The fourth" of three may be any of them.</summary>
    private static IReadOnlyList<Product> At(IReadOnlyList<int> places, IReadOnlyList<Product> shown) =>
        places.All(place => Math.Abs(place) <= shown.Count) ? [.. places.Select(place => place > 0 ? shown[place - 1] : shown[^-place]).Distinct()] : shown;

    private static IReadOnlyList<Product> Beside(IReadOnlyList<Product> shown, string focusProductId, int step) =>
        shown.ToList().FindIndex(product => product.Id == focusProductId) is >= 0 and var at && at + step >= 0 && at + step < shown.Count ? [shown[at + step]] : shown;

    private static long Price(Product product, DateTimeOffset now) => product.Variants.Min(variant => variant.Offer.PriceAt(now).MinorUnits);
}
