using BenchmarkDotNet.Attributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using ProductQA.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Mentions;

namespace ProductQA.Bench;

/// <summary>Finding products. The floor is raw Lucene with the same words as a Boolean query over the same index.</summary>
public class FindBench
{
    private const string Words = "laptop backpack black";

    private BenchShop _shop = null!;
    private CatalogIndex _index = null!;
    private CatalogSearcher _searcher = null!;
    private ProductResolver _resolver = null!;
    private IndexSearcher _raw = null!;
    private BooleanQuery _query = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _shop = await BenchShop.OpenAsync();
        var path = Path.Combine(_shop.Data, "index");
        _index = CatalogIndex.OpenRead(path);
        (_searcher, _resolver) = (new CatalogSearcher(_index), new ProductResolver(_index));
        _raw = new IndexSearcher(DirectoryReader.Open(FSDirectory.Open(path)));
        _query = [];
        foreach (var word in Words.Split(' '))
        {
            _query.Add(new TermQuery(new Term("text", word)), Occur.SHOULD);
        }
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        _raw.IndexReader.Dispose();
        _index.Dispose();
        await _shop.DisposeAsync();
    }

    [Benchmark(Baseline = true, Description = "raw Lucene")]
    public int RawLucene() => _raw.Search(_query, 10).TotalHits;

    [Benchmark(Description = "find")]
    public int Find() => _searcher.Find(new CatalogQuery(Words)).Count;

    [Benchmark(Description = "which product")]
    public MentionOutcome Resolve() => _resolver.Resolve("is the trailhead 30 backpack waterproof").Outcome;
}
