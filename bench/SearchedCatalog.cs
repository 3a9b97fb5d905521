using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using ProductQA.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Bench;

/// <summary>
/// A catalog that is searched by us and by raw Lucene, in two ways: with the same Boolean query as ours over all its fields, and with the plain words
/// over the one field that holds all of a product's texts.
/// </summary>
internal sealed class SearchedCatalog : IDisposable
{
    private const int Queries = 400;
    private const int Top = 10;

    private static readonly char[] Marks = [' ', ',', '/', '(', ')', '"', ';', ':', '+', '&', '®', '™', '-', '.'];

    private readonly CatalogIndex _index;
    private readonly CatalogSearcher _searcher;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _raw;
    private readonly QueryReader _queries;
    private readonly Dictionary<MadeQuery, Query> _built = [];

    public SearchedCatalog(string data)
    {
        var path = Path.Combine(data, "index");
        _index = CatalogIndex.OpenRead(path);
        _searcher = new CatalogSearcher(_index);
        _reader = DirectoryReader.Open(FSDirectory.Open(path));
        _raw = new IndexSearcher(_reader) { Similarity = CatalogSimilarity.Create() };
        _queries = new QueryReader(_reader, new CatalogStatistics(_reader), new LearnedCatalog(_index.Profile));
    }

    public int Products => _reader.NumDocs;

    /// <summary>Queries of four sorts, made of the titles of products all over the catalog: its beginning, two words of it, brand and last word, and a question.</summary>
    public List<MadeQuery> MakeQueries()
    {
        var chance = new Random(1);
        var queries = new List<MadeQuery>();
        for (var number = 0; queries.Count < Queries; number++)
        {
            var words = Words(_reader.Document((int)((long)number * 7919 % _reader.MaxDoc)).Get("title"));
            var letters = words.Where(word => word.Length > 2 && word.All(char.IsAsciiLetter)).ToList();
            if (words.Length > 2 && letters.Count > 1)
            {
                var one = letters[chance.Next(letters.Count)];
                queries.Add((number % 4) switch
                {
                    0 => new MadeQuery("", [.. words.Take(3)]),
                    1 => new MadeQuery("", [one, letters[chance.Next(letters.Count)]]),
                    2 => new MadeQuery("", [words[0], letters[^1]]),
                    _ => new MadeQuery("do you have a ", [one, letters[^1]]),
                });
            }
        }

        return queries;
    }

    public int Find(MadeQuery query) => _searcher.Find(new CatalogQuery(query.Text, Top)).Count;

    public int Raw(MadeQuery query)
    {
        var any = new BooleanQuery();
        foreach (var word in query.Words)
        {
            any.Add(new TermQuery(new Term("text", word.ToLowerInvariant())), Occur.SHOULD);
        }

        return _raw.Search(any, Top).ScoreDocs.Length;
    }

    /// <summary>The very query that <see cref="Find"/> asks first, built before: what is left of Find is reading the words, further steps and explaining the hits.</summary>
    public int Same(MadeQuery query)
    {
        if (!_built.TryGetValue(query, out var built))
        {
            _built[query] = built = new ScoringQuery(_queries.Read(new CatalogQuery(query.Text, Top)), new SearchWeights()).All([]);
        }

        return _raw.Search(built, Top).ScoreDocs.Length;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _index.Dispose();
    }

    private static string[] Words(string text) => text.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A query: what a shopper types, of which raw Lucene gets only the words that mean something.</summary>
internal sealed record MadeQuery(string Noise, IReadOnlyList<string> Words)
{
    public string Text { get; } = Noise + string.Join(' ', Words);
}
