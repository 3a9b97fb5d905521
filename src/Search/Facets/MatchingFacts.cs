using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Queries;
using ProductQA.Search.Text;

namespace ProductQA.Search.Facets;

/// <summary>Which facts of a product answer a search: why it was found, proved by what the shop says of it.</summary>
public static class MatchingFacts
{
    private const int LongestValue = 40;

    /// <summary>Facts that fulfil the conditions, then those that say words which the title does not; each once, as the catalog writes them.</summary>
    public static IReadOnlyList<ProductAttribute> Of(Product product, SearchResult result)
    {
        var facts = ProductValues.Of(product).SelectMany(fact => fact.Select(value => new ProductAttribute(fact.Key, value.Trim()))).Where(fact => fact.Value.Length <= LongestValue).ToList();
        var title = Stems(product.Title).ToHashSet();
        var words = result.Words.Select(Stems).Where(word => !word.TrueForAll(title.Contains));
        return [.. result.Kept.Select(Attribute).OfType<string>().Select(name => facts.Find(fact => fact.Name == name)).Concat(words.Select(word => Saying(facts, word))).OfType<ProductAttribute>().Distinct()];
    }

    private static ProductAttribute? Saying(List<ProductAttribute> facts, List<string> word) =>
        facts.Find(fact => Says(fact.Value, word)) ?? facts.Find(fact => IsYes(fact.Value) && Says(fact.Name, word));

    private static bool Says(string text, List<string> word) => Stems(text) is var stems && word.TrueForAll(stems.Contains);

    private static bool IsYes(string value) => value.Equals("yes", StringComparison.OrdinalIgnoreCase) || value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? Attribute(Constraint constraint) => constraint switch
    {
        NumberConstraint number => number.Attribute,
        YesNoConstraint yesNo => yesNo.Attribute,
        _ => null,
    };

    private static List<string> Stems(string text) => CatalogText.Tokens(text).ConvertAll(Stemmer.Stem);
}
