using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Text;

namespace ProductQA.Search.Facets;

/// <summary>
/// What may be asked of the products found. Options are what shoppers choose by. Of attributes only those that merchants put into titles
/// ("black", "touchscreen") count: whether a laptop is free of mercury divides a shelf as well, and nobody chooses by it.
/// </summary>
internal sealed class FacetFields(IReadOnlyList<Product> products, CatalogProfile? profile)
{
    private const double OptionWeight = 1.25;
    private const double AttributeWeight = 0.9;
    private const double SaidInTitles = 0.25;
    private const int LongestLabel = 30;

    // What feeds name apart from other facts because shoppers choose by it (Google's product data specification).
    private static readonly HashSet<string> Chosen = new(["Color", "Colour", "Size"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, AttributeProfile> _profiles = (profile?.Attributes ?? [])
        .GroupBy(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private readonly List<HashSet<string>> _titles = [.. products.Select(product => Stems(product.Title).ToHashSet())];

    public IEnumerable<FacetField> All() => products
        .SelectMany((product, at) => ProductValues.Of(product).Select(fact => (fact.Key, Product: at, Values: fact.Select(value => value.Trim()))))
        .GroupBy(fact => fact.Key, StringComparer.OrdinalIgnoreCase)
        .Select(field => Read(field.Key, [.. field.SelectMany(fact => fact.Values.Select(value => (value, fact.Product)))]))
        .OfType<FacetField>()
        .Append(Brand());

    private FacetField? Read(string name, List<(string Value, int Product)> values)
    {
        var field = Spelling(values.SelectMany(value => NamesOf(products[value.Product])).Where(other => other.Equals(name, StringComparison.OrdinalIgnoreCase)));
        var known = _profiles.GetValueOrDefault(name);
        var label = known?.Label ?? AttributeLabel.Of(field);
        var isOption = Chosen.Contains(name) || products.Any(product => product.Variants.Any(variant => variant.Options.Keys.Contains(name, StringComparer.OrdinalIgnoreCase)));
        if (label.Length > LongestLabel || CatalogText.HasDigit(label) || !(isOption || IsChosenBy(known, values)))
        {
            return null;
        }

        var question = known?.Type == AttributeType.YesNo ? $"{label}: yes or no?" : $"Which {Lower(label)}?";
        return new FacetField(field, label, question, isOption ? OptionWeight : AttributeWeight, Answers(field, values));
    }

    private FacetField Brand() => new(Choice.Brand, "Brand", "Which brand?", 1, Answers(Choice.Brand, [.. products.Select((product, at) => (product.Brand.Trim(), at))]));

    private static List<FacetAnswer> Answers(string field, List<(string Value, int Product)> values) =>
    [
        .. values.Where(value => ReadValue.Of(value.Value).Form != ValueForm.Nothing)
            .GroupBy(value => value.Value, StringComparer.OrdinalIgnoreCase)
            .Select(same => new FacetAnswer(new Choice(field, Spelling(same.Select(value => value.Value))), same.Select(value => value.Product).ToHashSet())),
    ];

    // A bare number of an attribute says little without its unit.
    private bool IsChosenBy(AttributeProfile? known, List<(string Value, int Product)> values) => known?.Type switch
    {
        AttributeType.Choice => Share(values, value => value.Value) >= SaidInTitles,
        AttributeType.Number => values.TrueForAll(value => ReadValue.Of(value.Value).Unit.Length > 0) && Share(values, value => value.Value) >= SaidInTitles,
        AttributeType.YesNo => Share(values.FindAll(value => value.Value.StartsWith('Y') || value.Value.StartsWith('y')), _ => known.Name) >= SaidInTitles,
        _ => false,
    };

    private double Share(List<(string Value, int Product)> values, Func<(string Value, int Product), string> said) =>
        values.Count == 0 ? 0 : (double)values.Count(value => Stems(said(value)).TrueForAll(_titles[value.Product].Contains)) / values.Count;

    private static IEnumerable<string> NamesOf(Product product) => ProductValues.Of(product).Select(fact => fact.Key);

    private static string Spelling(IEnumerable<string> spellings) =>
        spellings.GroupBy(spelling => spelling, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;

    private static List<string> Stems(string text) => CatalogText.Tokens(text).ConvertAll(Stemmer.Stem);

    // "USB type" keeps its capitals.
    private static string Lower(string label) => label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];
}

/// <summary>What may be asked, with all its answers.</summary>
/// <param name="Field">Name as the catalog writes it.</param>
/// <param name="Label">Name as a shopper reads it.</param>
/// <param name="Question">The question.</param>
/// <param name="Weight">How much its gain counts beside that of another, above 0.</param>
/// <param name="Answers">All its answers.</param>
internal sealed record FacetField(string Field, string Label, string Question, double Weight, IReadOnlyList<FacetAnswer> Answers);
