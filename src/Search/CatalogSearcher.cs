using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search;

/// <summary>Finds products for a shopper's words. Thread-safe; sees the index as of its last refresh.</summary>
public sealed class CatalogSearcher
{
    private static readonly HashSet<string> Shown = [IndexFields.Id, IndexFields.Title];

    private static readonly string[] FieldNames = ["title", "brand", "kind"];

    private readonly CatalogIndex _index;
    private readonly SearchWeights _weights;

    /// <summary>A searcher with the weights that were measured, or others.</summary>
    public CatalogSearcher(CatalogIndex index, SearchWeights? weights = null) => (_index, _weights) = (index, weights ?? new SearchWeights());

    /// <summary>Products, best first; empty where no word of the query is in the catalog.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Top is below 1.</exception>
    public IReadOnlyList<Hit> Find(CatalogQuery query)
    {
        return query.Top >= 1
            ? _index.Use((searcher, statistics) => Find(query, searcher, statistics))
            : throw new ArgumentOutOfRangeException(nameof(query), query.Top, "Ask for at least one product.");
    }

    private List<Hit> Find(CatalogQuery query, IndexSearcher searcher, CatalogStatistics statistics)
    {
        var words = QueryBuilder.Words(query.Text, new Speller(searcher.IndexReader, statistics));
        if (words.Count == 0 || statistics.Products == 0)
        {
            return [];
        }

        var found = searcher.Search(QueryBuilder.Build(query, words, statistics, _weights), Math.Min(query.Top, statistics.Products));
        var titles = MultiDocValues.GetBinaryValues(searcher.IndexReader, IndexFields.TitleTokens);
        return [.. found.ScoreDocs.Select(hit => Show(hit, searcher.Doc(hit.Doc, Shown), words, titles))];
    }

    private static Hit Show(ScoreDoc hit, Document document, List<string> words, BinaryDocValues titles)
    {
        var tokens = new BytesRef();
        titles.Get(hit.Doc, tokens);
        var parts = tokens.Utf8ToString().Split('\t').Select(part => part.Split(' ').ToHashSet()).ToList();
        var explanation = string.Join("; ", FieldNames.Zip(parts, (name, part) => (name, Matched: words.Where(word => part.Contains(Stemmer.Stem(word)))))
            .Where(field => field.Matched.Any())
            .Select(field => field.name + ": " + string.Join(' ', field.Matched)));
        return new Hit(document.Get(IndexFields.Id), document.Get(IndexFields.Title), hit.Score, explanation.Length > 0 ? explanation : "description or code");
    }
}
