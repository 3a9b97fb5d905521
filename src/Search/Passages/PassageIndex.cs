using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Passages;

/// <summary>
/// The index of the documents' passages, read-only, while another process or thread may write to the same folder. It is derived from the record and
/// can always be built again. Descriptions are not in it: a product is at hand when it is asked about, and its description is cut into passages then,
/// in well under a millisecond, which keeps the index small in a shop of a million products. Thread-safe.
/// </summary>
public sealed class PassageIndex : IDisposable
{
    private const float HeadingBoost = 0.6f;

    private readonly FSDirectory _directory;
    private readonly SearcherManager _searchers;

    private PassageIndex(FSDirectory directory, SearcherManager searchers) => (_directory, _searchers) = (directory, searchers);

    /// <summary>State of the record that the index shows, as of the last refresh.</summary>
    public long Stamp => Use(StampOf);

    /// <summary>Number of passages as of the last refresh.</summary>
    public int Passages => Use(searcher => searcher.IndexReader.NumDocs);

    /// <summary>Opens the index of a folder.</summary>
    /// <exception cref="CatalogIndexException">There is none, or it is damaged or of another version.</exception>
    public static PassageIndex OpenRead(string path)
    {
        FSDirectory? directory = null;
        try
        {
            if (!System.IO.Directory.Exists(path))
            {
                throw new CatalogIndexException(CatalogIndexFault.Missing, path, null);
            }

            directory = FSDirectory.Open(path);
            var index = new PassageIndex(directory, new SearcherManager(directory, new Factory()));
            return index.Use(IsOfThisFormat) ? index : throw new CatalogIndexException(CatalogIndexFault.OtherVersion, path, null);
        }
        catch (Exception e) when (e is not CatalogIndexException and not OutOfMemoryException)
        {
            directory?.Dispose();
            throw new CatalogIndexException(e is IndexNotFoundException or System.IO.DirectoryNotFoundException ? CatalogIndexFault.Missing : CatalogIndexFault.Corrupt, path, e);
        }
    }

    /// <summary>Passages of one product's documents that share words with a question, best first (BM25).</summary>
    /// <param name="productId">The product; empty for the documents of the whole shop.</param>
    /// <param name="question">The shopper's question.</param>
    /// <param name="productTitle">The product's title, whose words in the question count little.</param>
    /// <param name="top">Most passages to return, 1 or more.</param>
    public IReadOnlyList<Passage> Find(string productId, string question, string? productTitle, int top)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var words = new BooleanQuery();
        foreach (var stem in PassageWords.Wanted(question, productTitle))
        {
            words.Add(new TermQuery(new Term(PassageFields.Words, stem)), Occur.SHOULD);
            words.Add(new TermQuery(new Term(PassageFields.HeadingWords, stem)) { Boost = HeadingBoost }, Occur.SHOULD);
        }

        var product = new QueryWrapperFilter(new TermQuery(new Term(PassageFields.Product, productId)));
        return words.Clauses.Count == 0 ? [] : Use<IReadOnlyList<Passage>>(searcher =>
            [.. searcher.Search(words, product, top).ScoreDocs.Select(hit => Read(searcher.Doc(hit.Doc)))]);
    }

    /// <summary>Takes over what was committed since; cheap when nothing was.</summary>
    /// <exception cref="CatalogIndexException">The new commit cannot be read.</exception>
    public void Refresh()
    {
        try
        {
            _searchers.MaybeRefreshBlocking();
        }
        catch (System.IO.IOException e)
        {
            throw new CatalogIndexException(CatalogIndexFault.Corrupt, _directory.Directory.FullName, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _searchers.Dispose();
        _directory.Dispose();
    }

    private T Use<T>(Func<IndexSearcher, T> search)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    private static bool IsOfThisFormat(IndexSearcher searcher) => Commit(searcher).TryGetValue(PassageIndexWriter.FormatKey, out var format) && format == PassageFields.Format;

    private static long StampOf(IndexSearcher searcher) =>
        Commit(searcher).TryGetValue(PassageIndexWriter.StampKey, out var stamp) && long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static IDictionary<string, string> Commit(IndexSearcher searcher) => ((DirectoryReader)searcher.IndexReader).IndexCommit.UserData;

    private static Passage Read(Lucene.Net.Documents.Document document) => new(
        document.Get(PassageFields.Product) ?? "",
        document.Get(PassageFields.Document) ?? "",
        document.Get(PassageFields.Source) ?? "",
        document.GetField(PassageFields.Page)?.GetInt32Value() ?? 0,
        document.Get(PassageFields.Heading) ?? "",
        document.Get(PassageFields.Text) ?? "");

    private sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = CatalogSimilarity.Create() };
    }
}
