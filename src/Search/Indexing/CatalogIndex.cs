using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using ProductQA.Search.Evidence;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Indexing;

/// <summary>
/// The index of the catalog, read-only, while another process or thread may write to the same folder. A search sees
/// the last commit as of the last <see cref="Refresh"/>; searches that run meanwhile keep what they see. Thread-safe.
/// </summary>
public sealed class CatalogIndex : IDisposable
{
    private readonly FSDirectory _directory;
    private readonly SearcherManager _searchers;
    private readonly ConditionalWeakTable<IndexReader, CatalogStatistics> _statistics = [];
    private readonly ConditionalWeakTable<IndexReader, AttributeNames> _attributeNames = [];
    private readonly ConditionalWeakTable<IndexReader, LearnedCatalog> _learned = [];

    private CatalogIndex(FSDirectory directory, SearcherManager searchers) => (_directory, _searchers) = (directory, searchers);

    /// <summary>Number of products as of the last refresh.</summary>
    public int Products => Use((searcher, _) => searcher.IndexReader.NumDocs);

    /// <summary>The names of the products' attributes as of the last refresh, with the number of products that have each.</summary>
    public AttributeNames AttributeNames => Use((searcher, _) => _attributeNames.GetValue(searcher.IndexReader, ReadAttributeNames));

    /// <summary>What the catalog says about itself, as learned when it was imported; nothing where it was not learned yet.</summary>
    public CatalogProfile? Profile => Use((searcher, _) => LearnedOf(searcher).Profile);

    /// <summary>Says what kind of thing a product is.</summary>
    public KindReader Kinds => Use((searcher, _) => LearnedOf(searcher).Kinds);

    /// <summary>Number of the state of the index as of the last refresh: it grows with every commit.</summary>
    public long Version => Use((searcher, _) => ((DirectoryReader)searcher.IndexReader).Version);

    /// <summary>Reads how the catalog calls its things: takes a while, so keep it as long as <see cref="Version"/> is the same.</summary>
    public CatalogNames ReadNames() => Use((searcher, _) => NameFields.Read(searcher.IndexReader));

    /// <summary>Opens the index of a folder.</summary>
    /// <exception cref="CatalogIndexException">There is none, or it is damaged or of another version.</exception>
    public static CatalogIndex OpenRead(string path)
    {
        FSDirectory? directory = null;
        try
        {
            if (!System.IO.Directory.Exists(path))
            {
                throw new CatalogIndexException(CatalogIndexFault.Missing, path, null);
            }

            directory = FSDirectory.Open(path);
            var index = new CatalogIndex(directory, new SearcherManager(directory, new Factory()));
            index.Use((searcher, _) => CheckFormat(searcher, path));
            return index;
        }
        catch (Exception e) when (e is not CatalogIndexException and not OutOfMemoryException)
        {
            directory?.Dispose();
            throw new CatalogIndexException(e is IndexNotFoundException or System.IO.DirectoryNotFoundException ? CatalogIndexFault.Missing : CatalogIndexFault.Corrupt, path, e);
        }
    }

    /// <summary>Takes over what was committed since; cheap when nothing was. Returns at once if another thread is refreshing.</summary>
    /// <exception cref="CatalogIndexException">The new commit cannot be read.</exception>
    public void Refresh()
    {
        try
        {
            _searchers.MaybeRefresh();
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

    /// <summary>Runs a search on one point in time of the index.</summary>
    internal T Use<T>(Func<IndexSearcher, CatalogStatistics, T> search)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return search(searcher, _statistics.GetValue(searcher.IndexReader, static reader => new CatalogStatistics(reader)));
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>What was learned of a state of the index, read once for each.</summary>
    internal LearnedCatalog LearnedOf(IndexSearcher searcher) =>
        _learned.GetValue(searcher.IndexReader, _ => new LearnedCatalog(ProfileFile.Read(_directory.Directory.FullName)));

    private static AttributeNames ReadAttributeNames(IndexReader reader)
    {
        var names = new List<KeyValuePair<string, int>>();
        if (MultiFields.GetTerms(reader, IndexFields.AttributeName)?.GetEnumerator() is { } terms)
        {
            while (terms.MoveNext())
            {
                names.Add(KeyValuePair.Create(terms.Term.Utf8ToString(), terms.DocFreq));
            }
        }

        return AttributeNames.From(names);
    }

    private static bool CheckFormat(IndexSearcher searcher, string path)
    {
        var commit = ((DirectoryReader)searcher.IndexReader).IndexCommit.UserData;
        return commit.TryGetValue(CatalogIndexWriter.FormatKey, out var format) && format == IndexFields.Format
            ? true
            : throw new CatalogIndexException(CatalogIndexFault.OtherVersion, path, null);
    }

    private sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = CatalogSimilarity.Create() };
    }
}
