using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests;

/// <summary>The large public catalog, read and indexed once for all tests that need it.</summary>
public sealed class IcecatIndex : IDisposable
{
    private readonly Lazy<List<Product>> _products = new(() =>
        [.. FeedReader.ReadFile(SharedData.Require("catalog/icecat.jsonl.gz"), new FeedOptions()).OfType<FeedRow>().Select(row => ProductGrouping.Combine([row]))]);

    private readonly Lazy<TemporaryIndex> _shop;

    public IcecatIndex() => _shop = new Lazy<TemporaryIndex>(() => TemporaryIndex.Of(Products));

    public IReadOnlyList<Product> Products => _products.Value;

    public TemporaryIndex Shop => _shop.Value;

    public void Dispose()
    {
        if (_shop.IsValueCreated)
        {
            _shop.Value.Dispose();
        }
    }
}
