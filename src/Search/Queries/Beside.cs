using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search.Queries;

/// <summary>The words around a word of a query: how well another word would fit in its place.</summary>
internal sealed class Beside
{
    private const int MostOthers = 4;

    private readonly IndexReader _reader;
    private readonly List<string> _others;
    private readonly string? _left;
    private readonly string? _right;

    public Beside(IReadOnlyList<string> tokens, int at, IndexReader reader, CatalogStatistics statistics)
    {
        _reader = reader;
        bool Known(string stem) => statistics.Count(IndexFields.Everything, stem) > 0;
        _others = [.. tokens.Where((token, place) => place != at && !WordList.Noise.Contains(token)).Select(Stemmer.Stem).Where(Known).Distinct().Take(MostOthers)];
        (_left, _right) = (at > 0 ? Stemmer.Stem(tokens[at - 1]) : null, at + 1 < tokens.Count ? Stemmer.Stem(tokens[at + 1]) : null);
    }

    public bool IsEmpty => _others.Count == 0;

    /// <summary>Number of products that have the word and all others; 0 where there are none.</summary>
    public int Together(string word)
    {
        if (IsEmpty)
        {
            return 0;
        }

        var query = new BooleanQuery();
        foreach (var stem in _others.Append(Stemmer.Stem(word)))
        {
            query.Add(new TermQuery(new Term(IndexFields.Everything, stem)), Occur.MUST);
        }

        return Count(query);
    }

    /// <summary>Number of products whose title has the word between the same neighbours, counted for each.</summary>
    public int SideBySide(string word)
    {
        var stem = Stemmer.Stem(word);
        return (_left is null ? 0 : Count(Pair(_left, stem))) + (_right is null ? 0 : Count(Pair(stem, _right)));
    }

    private static PhraseQuery Pair(string left, string right)
    {
        var pair = new PhraseQuery();
        pair.Add(new Term(IndexFields.Title, left));
        pair.Add(new Term(IndexFields.Title, right));
        return pair;
    }

    private int Count(Query query)
    {
        var counter = new TotalHitCountCollector();
        new IndexSearcher(_reader).Search(query, counter);
        return counter.TotalHits;
    }
}
