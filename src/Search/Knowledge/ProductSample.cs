using System.Text;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// A sample of a catalog's products, the same whatever their order: those whose ids have the lowest hashes. Small catalogs are kept whole.
/// </summary>
internal sealed class ProductSample(int size)
{
    private readonly PriorityQueue<Product, (ulong Hash, string Id)> _kept = new(Comparer<(ulong Hash, string Id)>.Create(static (left, right) => Compare(right, left)));

    /// <summary>The sampled products, in the order of their hashes.</summary>
    public List<Product> Products => [.. _kept.UnorderedItems.OrderBy(item => item.Priority, Comparer<(ulong, string)>.Create(Compare)).Select(item => item.Element)];

    public void Observe(Product product)
    {
        var priority = (Hash(product.Id), product.Id);
        if (_kept.Count < size)
        {
            _kept.Enqueue(product, priority);
        }
        else
        {
            _kept.EnqueueDequeue(product, priority);
        }
    }

    /// <summary>FNV-1a over UTF-8 with a final mix: the same on every machine and in every run.</summary>
    public static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ one) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }

    private static int Compare((ulong Hash, string Id) left, (ulong Hash, string Id) right) =>
        left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : string.CompareOrdinal(left.Id, right.Id);
}
