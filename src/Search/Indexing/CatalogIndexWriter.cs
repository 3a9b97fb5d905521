using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Indexing;

/// <summary>
/// Writes products to the index of a folder. Only one writer can be open at a time, on the whole machine, so open it
/// for an import and close it after. Readers see nothing before <see cref="Commit"/>; without it, closing drops the changes.
/// Changes are worked off on other threads, in their order: a fault of one is raised by a later call. For one caller at a time.
/// </summary>
public sealed class CatalogIndexWriter : IDisposable
{
    internal const string FormatKey = "format";

    private const double BufferMegabytes = 64;

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly IndexingQueue _changes;
    private bool _isPrepared;

    private CatalogIndexWriter(FSDirectory directory, IndexWriter writer) => (_directory, _writer, _changes) = (directory, writer, new IndexingQueue(writer));

    /// <summary>Opens the folder's index for writing and makes it where there is none.</summary>
    /// <param name="path">Folder of the index.</param>
    /// <param name="rebuild">Begin with an empty index, whatever is there: for a rebuild from the catalog. Takes effect at the commit.</param>
    /// <exception cref="CatalogIndexException">Another writer is open, or the index is damaged or of another version and <paramref name="rebuild"/> is not set.</exception>
    public static CatalogIndexWriter Open(string path, bool rebuild = false)
    {
        FSDirectory? directory = null;
        try
        {
            directory = FSDirectory.Open(path);
            Prepare(directory, path, rebuild);
            return new CatalogIndexWriter(directory, new IndexWriter(directory, Settings(rebuild)));
        }
        catch (Exception e) when (e is not CatalogIndexException and not OutOfMemoryException)
        {
            directory?.Dispose();
            throw new CatalogIndexException(e is LockObtainFailedException ? CatalogIndexFault.Busy : CatalogIndexFault.Corrupt, path, e);
        }
    }

    /// <summary>Says from now on what kind of thing each product is, as the catalog's titles taught; without it only kinds that the feed tells are known.</summary>
    public void UseKinds(KindReader kinds) => _changes.Kinds = kinds;

    /// <summary>Adds a product that the index does not have; with one that it has, use <see cref="Upsert"/>.</summary>
    public void Add(Product product) => _changes.Add(product);

    /// <summary>Adds a product, or replaces the one with its id.</summary>
    public void Upsert(Product product) => _changes.Replace(product);

    /// <summary>Removes a product; nothing happens if there is none with this id.</summary>
    public void Delete(string productId) => _changes.Delete(productId);

    /// <summary>Puts all changes on the disk, where readers do not see them yet: what is left for <see cref="Commit"/> takes a moment and cannot run out of space.</summary>
    /// <param name="stamp">What <see cref="IndexStamp.Read"/> says of the index from the commit on.</param>
    public void Prepare(string stamp)
    {
        _changes.Drain();
        _writer.SetCommitData(new Dictionary<string, string> { [FormatKey] = IndexFields.Format, [IndexStamp.Key] = stamp });
        _writer.PrepareCommit();
        _isPrepared = true;
    }

    /// <summary>Makes all changes durable and visible to readers that refresh.</summary>
    /// <param name="stamp">What <see cref="IndexStamp.Read"/> says of the index from now on; after <see cref="Prepare(string)"/> the stamp given there counts.</param>
    public void Commit(string stamp = "")
    {
        if (!_isPrepared)
        {
            Prepare(stamp);
        }

        _writer.Commit();
        _isPrepared = false;
    }

    /// <summary>Closes the index; what was not committed is dropped.</summary>
    public void Dispose()
    {
        _changes.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    // Merging only neighbours keeps the products in the order in which they came, so that ties rank alike after every import.
    private static IndexWriterConfig Settings(bool rebuild) => new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        OpenMode = rebuild ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND,
        Similarity = CatalogSimilarity.Create(),
        WriteLockTimeout = 1000,
        RAMBufferSizeMB = BufferMegabytes,
        MergePolicy = new LogByteSizeMergePolicy(),
    };

    // An index that cannot be read is refused, or cleared away where it is to be built again.
    private static void Prepare(FSDirectory directory, string path, bool rebuild)
    {
        try
        {
            if (DirectoryReader.IndexExists(directory))
            {
                CatalogIndex.OpenRead(path).Dispose();
            }
        }
        catch (CatalogIndexException e) when (rebuild && e.Fault != CatalogIndexFault.OtherVersion)
        {
            foreach (var file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME))
            {
                directory.DeleteFile(file);
            }
        }
        catch (CatalogIndexException) when (rebuild)
        {
            // The fields differ, but the writer replaces them all.
        }
    }
}
