using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>Counts how all attributes of a catalog are filled. A name beyond the bound is not counted; a catalog with so many names puts values into names.</summary>
internal sealed class AttributeCounters
{
    private const int MostNames = 10_000;
    private const int MostValues = 400_000;
    private const int LookEvery = 1024;

    private readonly Dictionary<string, AttributeCounter> _counters = [];
    private int _observed;

    public IEnumerable<KeyValuePair<string, AttributeCounter>> All => _counters;

    public void Observe(Product product)
    {
        foreach (var fact in ProductValues.Of(product))
        {
            if (_counters.TryGetValue(fact.Key, out var counter) || TryAdd(fact.Key, out counter))
            {
                counter.Add(fact);
            }
        }

        if (++_observed % LookEvery == 0)
        {
            Bound();
        }
    }

    private bool TryAdd(string name, out AttributeCounter counter)
    {
        counter = new AttributeCounter();
        return _counters.Count < MostNames && _counters.TryAdd(name, counter);
    }

    // Many names with many values each: the largest give up their rarest values.
    private void Bound()
    {
        while (_counters.Values.Sum(counter => counter.Kept) > MostValues)
        {
            var mean = MostValues / _counters.Count;
            foreach (var counter in _counters.Values.Where(counter => counter.Kept > mean).ToList())
            {
                counter.Shrink();
            }
        }
    }
}
