using System.Collections.Frozen;
using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Queries;
using ProductQA.Search.Text;

namespace ProductQA.Search.Facets;

/// <summary>
/// Which facts of a product answer a search: why it was found, proved by what the shop says of it. A fact that denies a word ("Waterproof: No",
/// "not waterproof") does not answer it. Thread-safe; made once for a search.
/// </summary>
public sealed class MatchingFacts
{
    private const int LongestValue = 40;

    private static readonly FrozenSet<string> Denying = FrozenSet.Create("no", "not", "none");

    private readonly List<string> _attributes;
    private readonly List<AskedWord> _words;

    /// <summary>Reads what a search asks for; words of choices that were made apart from it count no more.</summary>
    public MatchingFacts(SearchResult result, IReadOnlyCollection<string> chosen)
    {
        _attributes = [.. result.Kept.Select(Attribute).OfType<string>()];
        _words = [.. result.Words.Except(chosen, StringComparer.OrdinalIgnoreCase).Select(word => new AskedWord(word, Stems(word))).Where(word => word.Stems.Count > 0)];
    }

    /// <summary>Facts that fulfil the conditions, then those that say words which neither title nor kind says; each once, as the catalog writes them.</summary>
    public IReadOnlyList<ProductAttribute> For(Product product)
    {
        var facts = Facts(product);
        var named = Stems($"{product.Title} {product.Kind}");
        return
        [
            .. _attributes.Select(name => facts.Find(fact => fact.Name == name))
                .Concat(_words.Where(word => !Holds(named, word.Stems)).Select(word => facts.Find(word.IsAffirmedBy)))
                .OfType<ProductAttribute>().Where(fact => fact.Value.Length <= LongestValue).Distinct(),
        ];
    }

    /// <summary>Facts that deny a word which the title does not say; each once, as the catalog writes them.</summary>
    public IReadOnlyList<ProductAttribute> Against(Product product)
    {
        var (facts, title) = (Facts(product), Stems(product.Title));
        return [.. _words.Select(word => Denial(word, facts, title)).OfType<ProductAttribute>().Distinct()];
    }

    /// <summary>Words that a product lacks: those that it says nowhere, not even as the name of what it has, and those that its facts deny.</summary>
    /// <param name="product">The product.</param>
    /// <param name="unsaid">Words that its title, description and values do not say.</param>
    public IReadOnlyList<string> Missing(Product product, IReadOnlyList<string> unsaid)
    {
        var (facts, title) = (Facts(product), Stems(product.Title));
        return [.. _words.Where(word => unsaid.Contains(word.Text) ? !facts.Exists(word.IsAffirmedBy) : Denial(word, facts, title) is not null).Select(word => word.Text)];
    }

    /// <summary>Whether title, maker, kind or a fact of the product says a word: more than a mention in its description.</summary>
    public static bool Names(Product product, string word)
    {
        var asked = new AskedWord(word, Stems(word));
        return asked.Stems.Count == 0 || Holds(Stems($"{product.Title} {product.Brand} {product.Kind} {product.Category}"), asked.Stems) || Facts(product).Exists(asked.IsAffirmedBy);
    }

    private static ProductAttribute? Denial(AskedWord word, List<ProductAttribute> facts, List<string> title) =>
        Holds(title, word.Stems) || facts.Exists(word.IsAffirmedBy) ? null : facts.Find(word.IsDeniedBy);

    private static bool Holds(List<string> stems, List<string> word) => word.TrueForAll(stems.Contains);

    private static List<ProductAttribute> Facts(Product product) =>
        [.. ProductValues.Of(product).SelectMany(fact => fact.Select(value => new ProductAttribute(fact.Key, value.Trim())))];

    private static string? Attribute(Constraint constraint) => constraint switch
    {
        NumberConstraint number => number.Attribute,
        YesNoConstraint yesNo => yesNo.Attribute,
        _ => null,
    };

    private static List<string> Stems(string text) => CatalogText.Tokens(text).ConvertAll(Stemmer.Stem);

    private sealed record AskedWord(string Text, List<string> Stems)
    {
        private const int HintLength = 4;
        private const int NumberHint = 2;

        // Most facts have nothing of the word: their texts need no splitting.
        private readonly string _hint = Stems.Count == 0 ? "" : Stems[0][..Math.Min(Stems[0].Length, CatalogText.HasDigit(Stems[0]) ? NumberHint : HintLength)];

        public bool IsAffirmedBy(ProductAttribute fact) =>
            IsNear(fact) && MatchingFacts.Stems(fact.Value) is { Count: > 0 } value && !IsDenied(value)
            && (Holds(value, Stems) || (!Denying.Contains(value[0]) && Holds(MatchingFacts.Stems(fact.Name), Stems)));

        public bool IsDeniedBy(ProductAttribute fact) =>
            IsNear(fact) && MatchingFacts.Stems(fact.Value) is { Count: > 0 } value && (IsDenied(value) || (Denying.Contains(value[0]) && Holds(MatchingFacts.Stems(fact.Name), Stems)));

        // "not waterproof"
        private bool IsDenied(List<string> value) => Enumerable.Range(1, value.Count - 1).Any(at => Denying.Contains(value[at - 1]) && value[at] == Stems[0]);

        private bool IsNear(ProductAttribute fact) => fact.Value.Contains(_hint, StringComparison.OrdinalIgnoreCase) || fact.Name.Contains(_hint, StringComparison.OrdinalIgnoreCase);
    }
}
