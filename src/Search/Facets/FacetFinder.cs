using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Facets;

/// <summary>
/// Chooses the one question that narrows a shelf best: the attribute, option, maker or price whose answer is expected to tell most
/// (information gain, Quinlan 1986), among those that most products answer. Pure: the order of the products does not matter.
/// </summary>
public static class FacetFinder
{
    private const int MostAnswers = 6;
    private const int LongestAnswer = 20;
    private const double LeastCovered = 0.6;
    private const double LeastKept = 0.05;
    private const double MostKept = 0.85;
    private const double LeastGain = 0.5;

    /// <summary>The best question, or nothing where none is worth asking.</summary>
    /// <param name="products">The products found, each once.</param>
    /// <param name="profile">What was learned of the catalog; without it only options, makers and prices are asked for.</param>
    /// <param name="said">What need not be asked.</param>
    /// <param name="at">The moment at which prices hold.</param>
    public static Facet? Best(IReadOnlyList<Product> products, CatalogProfile? profile, AlreadySaid said, DateTimeOffset at) =>
        new FacetFields(products, profile).All()
            .Append(PriceBands.Of(products, at))
            .OfType<FacetField>()
            .Where(field => !said.Settles(field.Field) && !said.Settles(field.Label) && !field.Answers.Any(answer => said.Names(answer.Choice.Value)))
            .Select(field => (Field: field, Offered: Offered(field, products.Count)))
            .Select(one => (one.Field, one.Offered, Gain: Gain(one.Offered, products.Count) * one.Field.Weight))
            .Where(one => one.Gain >= LeastGain)
            .OrderByDescending(one => Math.Round(one.Gain, 9)).ThenBy(one => one.Field.Field, StringComparer.Ordinal)
            .Select(one => Asked(one.Field, one.Offered))
            .FirstOrDefault();

    private static List<FacetAnswer> Offered(FacetField field, int products) =>
    [
        .. field.Answers
            .Where(answer => answer.Choice.Value.Length <= LongestAnswer && answer.Products.Count >= LeastKept * products && answer.Products.Count <= MostKept * products)
            .OrderByDescending(answer => answer.Products.Count).ThenBy(answer => answer.Choice.Value, StringComparer.Ordinal)
            .Take(MostAnswers),
    ];

    // What an answer tells, in bits: how much smaller the shelf is expected to be. An answer that few products have is given as rarely.
    private static double Gain(List<FacetAnswer> offered, int products)
    {
        var covered = offered.SelectMany(answer => answer.Products).Distinct().Count();
        var all = (double)offered.Sum(answer => answer.Products.Count);
        return offered.Count < 2 || covered < LeastCovered * products
            ? 0
            : offered.Sum(answer => answer.Products.Count / all * Math.Log2((double)products / answer.Products.Count)) * covered / products;
    }

    private static Facet Asked(FacetField field, List<FacetAnswer> offered) =>
        new(field.Field, field.Label, field.Question, ValueOrder.Of([.. offered.Select(answer => new FacetValue(answer.Choice, answer.Products.Count))]));
}
