using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Text;

namespace ProductQA.Search.Facets;

/// <summary>What a few words say of the products just shown: "blue", "size m", "waterproof ones".</summary>
/// <param name="Choices">The values that they name, each of which a product has.</param>
/// <param name="Loose">Words that are part of a value, "green" of "forest green", or name what some have: "with rain cover".</param>
/// <param name="Unknown">Words that no value of the products has.</param>
public sealed record NamedChoices(IReadOnlyList<Choice> Choices, IReadOnlyList<string> Loose, IReadOnlyList<string> Unknown)
{
    private const int LongestValue = 4;

    /// <summary>Reads words that carry meaning: noise is gone already. The longest value wins, one whose name is said before one that is not, and an option before an attribute.</summary>
    public static NamedChoices Read(IReadOnlyList<string> words, IReadOnlyList<Product> products)
    {
        var stems = words.SelectMany(CatalogText.Tokens).Select(Stemmer.Stem).ToList();
        var values = Values(products).ToLookup(value => value.Key);
        var (choices, rest) = (new List<Choice>(), new List<string>());
        for (var at = 0; at < stems.Count;)
        {
            var length = Math.Min(LongestValue, stems.Count - at);
            while (length > 0 && Best(values[string.Join(' ', stems.GetRange(at, length))], stems) is not { } choice)
            {
                length--;
            }

            if (length == 0)
            {
                rest.Add(stems[at++]);
                continue;
            }

            choices.Add(Best(values[string.Join(' ', stems.GetRange(at, length))], stems)!);
            at += length;
        }

        var unnamed = rest.Except(choices.SelectMany(choice => Stems(choice.Field))).ToList();
        var parts = values.Where(value => value.Any(one => one.IsOption)).SelectMany(value => value.Key.Split(' ')).Concat(NamesIn(products, unnamed)).ToHashSet();
        return new NamedChoices([.. choices.Distinct()], [.. unnamed.Where(parts.Contains)], [.. unnamed.Where(word => !parts.Contains(word))]);
    }

    private static IEnumerable<string> NamesIn(IReadOnlyList<Product> products, List<string> words) => products
        .SelectMany(product => product.Attributes).Select(fact => fact.Name).Distinct().Select(Stems)
        .Where(name => name.Count > 0 && name.TrueForAll(words.Contains)).SelectMany(name => name);

    private static Choice? Best(IEnumerable<Named> named, List<string> said)
    {
        bool IsSaid(Named one) => Stems(one.Choice.Field).TrueForAll(said.Contains);
        return named.Where(one => one.IsOption || IsSaid(one) || !CatalogText.HasDigit(one.Key) || ReadValue.Of(one.Choice.Value).Unit.Length > 0)
            .OrderByDescending(IsSaid).ThenByDescending(one => one.IsOption).ThenBy(one => one.Choice.Field, StringComparer.Ordinal).ThenBy(one => one.Choice.Value, StringComparer.Ordinal)
            .FirstOrDefault()?.Choice;
    }

    private static IEnumerable<Named> Values(IReadOnlyList<Product> products)
    {
        var options = products.SelectMany(product => product.Variants).SelectMany(variant => variant.Options.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return products.SelectMany(ProductValues.Of)
            .SelectMany(fact => fact.Select(value => (fact.Key, Value: value.Trim())))
            .Concat(products.Select(product => (Key: Choice.Brand, Value: product.Brand.Trim())))
            .Distinct()
            .Select(fact => new Named(Key(fact.Key, fact.Value), new Choice(fact.Key, fact.Value), options.Contains(fact.Key)))
            .Where(named => named.Key.Length > 0);
    }

    // A yes is named by what it says yes to.
    private static string Key(string field, string value) => ReadValue.Of(value).Form switch
    {
        ValueForm.YesNo => value.StartsWith('Y') || value.StartsWith('y') ? string.Join(' ', Stems(field)) : "",
        ValueForm.Nothing => "",
        _ => Stems(value) is { Count: <= LongestValue } stems ? string.Join(' ', stems) : "",
    };

    private static List<string> Stems(string text) => CatalogText.Tokens(text).ConvertAll(Stemmer.Stem);

    private sealed record Named(string Key, Choice Choice, bool IsOption);
}
