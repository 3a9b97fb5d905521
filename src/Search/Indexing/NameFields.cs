using Lucene.Net.Documents;
using Lucene.Net.Index;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Indexing;

/// <summary>Keeps in the index how the catalog calls its things, each name once with a letter for its kind before it, and reads all of them back.</summary>
internal static class NameFields
{
    /// <summary>Longer values are sentences: nobody repeats them in a message.</summary>
    private const int LongestName = 80;

    private const string Letters = "bkmavcs";

    private static readonly char[] Separators = [',', '/', ';'];

    public static void Add(Document document, Product product) => document.Add(TokensField.Values(
        IndexFields.Name,
        [.. Of(product).Where(name => name.Text.Length is > 0 and <= LongestName).Distinct().Select(name => Letters[(int)name.Kind] + name.Text)]));

    /// <summary>Reads the names back: of very many those that most products have, and of very many titles an even sample.</summary>
    public static CatalogNames Read(IndexReader reader, int mostNames = CatalogNames.MostNames, int mostTitles = CatalogNames.MostTitles)
    {
        var names = new PriorityQueue<CatalogName, int>();
        AddTerms(reader, IndexFields.Name, (term, products) => Keep(names, Of(term), products, mostNames));
        AddTerms(reader, IndexFields.AttributeName, (term, products) => Keep(names, new CatalogName(CatalogNameKind.Attribute, term), products, mostNames));
        return new CatalogNames([.. names.UnorderedItems.Select(item => item.Element)], Titles(reader, mostTitles));
    }

    private static CatalogName Of(string term) => new((CatalogNameKind)Letters.IndexOf(term[0], StringComparison.Ordinal), term[1..]);

    private static void Keep(PriorityQueue<CatalogName, int> names, CatalogName name, int products, int most)
    {
        if (names.Count < most)
        {
            names.Enqueue(name, products);
        }
        else if (names.TryPeek(out _, out var fewest) && products > fewest)
        {
            names.EnqueueDequeue(name, products);
        }
    }

    private static List<string> Titles(IndexReader reader, int most)
    {
        var step = Math.Max(1, (reader.NumDocs + most - 1) / most);
        var titles = new List<string>(reader.NumDocs / step);
        var live = MultiFields.GetLiveDocs(reader);
        var fields = new HashSet<string> { IndexFields.Title };
        for (var i = 0; i < reader.MaxDoc; i += step)
        {
            if (live is null || live.Get(i))
            {
                titles.Add(reader.Document(i, fields).Get(IndexFields.Title));
            }
        }

        return titles;
    }

    private static void AddTerms(IndexReader reader, string field, Action<string, int> add)
    {
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            add(terms.Term.Utf8ToString(), terms.DocFreq);
        }
    }

    private static IEnumerable<CatalogName> Of(Product product) =>
    [
        new(CatalogNameKind.Brand, product.Brand),
        new(CatalogNameKind.Kind, product.Kind),
        new(CatalogNameKind.Model, product.Model),
        .. product.Attributes.SelectMany(fact => Values(fact.Name, fact.Value)),
        .. product.Variants.SelectMany(variant => variant.Options).SelectMany(option => Values(option.Key, option.Value)),
        .. product.Variants.SelectMany(variant => variant.Options.Keys).Select(option => new CatalogName(CatalogNameKind.Attribute, option)),
    ];

    /// <summary>A value, and where it is a list ("black, silver") its members.</summary>
    private static IEnumerable<CatalogName> Values(string name, string value)
    {
        var kind = IsColour(name) ? CatalogNameKind.Colour : name.Equals("size", StringComparison.OrdinalIgnoreCase) ? CatalogNameKind.Size : CatalogNameKind.Value;
        return value.Length > LongestName || value.IndexOfAny(Separators) < 0
            ? [new CatalogName(kind, value)]
            : value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(value).Select(one => new CatalogName(kind, one));
    }

    private static bool IsColour(string name) => name.Contains("color", StringComparison.OrdinalIgnoreCase) || name.Contains("colour", StringComparison.OrdinalIgnoreCase);
}
