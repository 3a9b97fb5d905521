using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;
using ProductQA.Search.Ranking;
using ProductQA.Search.Text;

namespace ProductQA.Search;

/// <summary>Finds products for a shopper's words. Thread-safe; sees the index as of its last refresh.</summary>
public sealed class CatalogSearcher
{
    private readonly CatalogIndex _index;
    private readonly SearchWeights _weights;
    private readonly Reranker? _ranker;

    /// <summary>A searcher with the weights that were measured, or others, and with a re-ranker where one is given.</summary>
    public CatalogSearcher(CatalogIndex index, SearchWeights? weights = null, Reranker? ranker = null) => (_index, _weights, _ranker) = (index, weights ?? new SearchWeights(), ranker);

    /// <summary>Products, best first; empty where no word of the query is in the catalog.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Top is below 1.</exception>
    public IReadOnlyList<Hit> Find(CatalogQuery query) => Search(query).Hits;

    /// <summary>Products, best first, and how the words were read. Products that have every word come first, then those that lack one, and so on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Top is below 1.</exception>
    public SearchResult Search(CatalogQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Top >= 1
            ? _index.Use((searcher, statistics) => Search(query, searcher, statistics))
            : throw new ArgumentOutOfRangeException(nameof(query), query.Top, "Ask for at least one product.");
    }

    private SearchResult Search(CatalogQuery query, IndexSearcher searcher, CatalogStatistics statistics)
    {
        var read = new QueryReader(searcher.IndexReader, statistics, _index.LearnedOf(searcher)).Read(query);
        if ((read.Words.Count == 0 && read.Constraints.Count == 0) || statistics.Products == 0)
        {
            return new SearchResult([]) { Sort = read.Sort };
        }

        var candidates = Collect(query, read, searcher);
        List<RankedDocument> shown = [.. Order(candidates, read, searcher, statistics).Take(query.Top)];
        return new SearchResult(shown.ConvertAll(new HitReader(searcher, read, shown).Read))
        {
            Words = [.. read.Words.Select(word => word.Text)],
            Corrected = Corrected(query.Text, read),
            Sort = read.Sort,
            Kind = read.Kind is { } kind ? read.Words[kind].Text : null,
            Kept = candidates.Kept,
            Relaxed = [.. read.Constraints.Except(candidates.Kept)],
            Total = candidates.Total,
        };
    }

    private FoundDocuments Collect(CatalogQuery query, ReadQuery read, IndexSearcher searcher) => _ranker is null
        ? new Candidates(searcher, read, query, _weights).Collect()
        : Reranker.Collect(searcher, read, query, _weights);

    private IEnumerable<RankedDocument> Order(FoundDocuments found, ReadQuery read, IndexSearcher searcher, CatalogStatistics statistics) =>
        _ranker is not null && read.Sort == SortWish.Relevance
            ? _ranker.Order(found, read, searcher.IndexReader, statistics)
            : found.Documents.Select(RankedDocument.AsFound);

    private static List<string> Corrected(string text, ReadQuery read)
    {
        var typed = CatalogText.Tokens(text);
        return [.. read.Words.Select(word => word.Text).Where(word => !CatalogText.HasDigit(word) && !word.Split(' ').All(part => typed.Exists(token => IsForm(part, token))))];
    }

    // Another form of a word ("curve" for "curved") is no correction worth telling.
    private static bool IsForm(string word, string typed) => typed.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(typed, StringComparison.Ordinal);
}
