using ProductQA.Search.Catalog;
using ProductQA.Search.Text;

namespace ProductQA.Search.Knowledge;

/// <summary>What is read of one product to learn the kinds of a catalog.</summary>
/// <param name="Brand">The maker.</param>
/// <param name="Runs">Runs of the title.</param>
/// <param name="Prose">Runs of the description's beginning.</param>
/// <param name="Values">Words of the product's attribute values.</param>
/// <param name="BrandWords">Words of the maker's name.</param>
/// <param name="Told">Last word of the kind that the feed tells, empty where it tells none.</param>
internal sealed record KindTitle(string Brand, List<TitleRun> Runs, List<TitleRun> Prose, HashSet<string> Values, HashSet<string> BrandWords, string Told)
{
    private const int LongestValue = 60;

    // Google's attribute for the kind, where a feed carries it among the details.
    private const string ProductType = "product type";

    /// <summary>Reads the products; words of values that come again are read once.</summary>
    public static List<KindTitle> Of(IReadOnlyList<Product> products)
    {
        var known = new Dictionary<string, string[]>();
        return [.. products.Select(product => Of(product, known))];
    }

    private static KindTitle Of(Product product, Dictionary<string, string[]> known)
    {
        var kind = product.Kind.Length > 0 ? product.Kind
            : product.Attributes.FirstOrDefault(fact => fact.Name.Equals(ProductType, StringComparison.OrdinalIgnoreCase))?.Value ?? "";
        var values = product.Attributes.Where(fact => fact.Value.Length < LongestValue).SelectMany(fact => known.TryGetValue(fact.Value, out var words) ? words : known[fact.Value] = [.. Words(fact.Value)]);
        return new KindTitle(
            product.Brand,
            TitleRuns.Of(product.Title, product.Brand),
            TitleRuns.Of(product.Description),
            [.. values],
            [.. Words(product.Brand)],
            CatalogText.Tokens(kind) is [.., var last] && !CatalogText.HasDigit(last) ? Stemmer.Stem(last) : "");
    }

    private static IEnumerable<string> Words(string text) => TitleRuns.Of(text).SelectMany(run => run.Words).Select(word => word.Stem);
}
