using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>What was found of each kind so far.</summary>
internal sealed class SuspicionLists
{
    private readonly Dictionary<SuspicionKind, SuspicionList> _found = [];

    /// <summary>The most serious kinds first.</summary>
    public IEnumerable<SuspicionGroup> Groups => _found.OrderBy(kind => kind.Key).Select(kind => new SuspicionGroup(kind.Key, kind.Value.Products, kind.Value.Examples));

    public void Add(SuspicionKind kind, Product product, string sentence, double severity = 0) =>
        (_found.TryGetValue(kind, out var list) ? list : _found[kind] = new SuspicionList()).Add(product.Id, product.Title, sentence, severity);

    public void AddIf(bool wrong, SuspicionKind kind, Product product, string sentence)
    {
        if (wrong)
        {
            Add(kind, product, sentence);
        }
    }
}
