namespace ProductQA.Search.Evidence;

/// <summary>
/// Which attribute names a catalog has, and how much a word says there: a word of one name ("touchscreen") says more than a word of a hundred
/// ("processor"). Immutable; safe for many threads.
/// </summary>
public sealed class AttributeNames
{
    /// <summary>What a word of very many names still weighs.</summary>
    private const double LeastImportance = 0.4;

    private readonly Dictionary<string, int> _products;
    private readonly Dictionary<string, int> _namesWithStem = new(StringComparer.Ordinal);

    private AttributeNames(Dictionary<string, int> products)
    {
        _products = products;
        foreach (var stem in products.Keys.SelectMany(name => EvidenceText.StemsOf(name).Distinct(StringComparer.Ordinal)))
        {
            _namesWithStem[stem] = _namesWithStem.GetValueOrDefault(stem) + 1;
        }
    }

    /// <summary>Number of different names.</summary>
    public int Count => _products.Count;

    /// <summary>Builds the statistic from pairs of attribute name and number of products that have it; a name given twice is added up.</summary>
    public static AttributeNames From(IEnumerable<KeyValuePair<string, int>> productsOfName)
    {
        ArgumentNullException.ThrowIfNull(productsOfName);
        var products = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, count) in productsOfName)
        {
            products[name] = products.GetValueOrDefault(name) + count;
        }

        return new AttributeNames(products);
    }

    /// <summary>Number of products that have the attribute; 0 for an unknown name.</summary>
    public int Products(string name) => _products.GetValueOrDefault(name);

    /// <summary>How much a stemmed word says among the names, from 0.4 (in all of them) to 1 (in none or one).</summary>
    internal double Importance(string stem)
    {
        var names = _namesWithStem.GetValueOrDefault(stem);
        return names <= 1 ? 1 : LeastImportance + ((1 - LeastImportance) * (1 - (Math.Log(names) / Math.Log(_products.Count + 1))));
    }
}
