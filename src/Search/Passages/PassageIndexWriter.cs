using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Passages;

/// <summary>
/// Writes the passages of documents to the index of a folder. Only one writer can be open at a time, on the whole machine. Readers see nothing before
/// <see cref="Commit"/>; without it, closing drops the changes.
/// </summary>
public sealed class PassageIndexWriter : IDisposable
{
    internal const string FormatKey = "format";
    internal const string StampKey = "stamp";

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;

    private PassageIndexWriter(FSDirectory directory, IndexWriter writer) => (_directory, _writer) = (directory, writer);

    /// <summary>Opens the folder's index for writing and makes it where there is none.</summary>
    /// <param name="path">Folder of the index.</param>
    /// <param name="rebuild">Begin with an empty index, whatever is there. Takes effect at the commit.</param>
    /// <exception cref="CatalogIndexException">Another writer is open, or the index is damaged and <paramref name="rebuild"/> is not set.</exception>
    public static PassageIndexWriter Open(string path, bool rebuild)
    {
        FSDirectory? directory = null;
        try
        {
            directory = FSDirectory.Open(path);
            ClearIfDamaged(directory, path, rebuild);
            var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                OpenMode = rebuild ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND,
                Similarity = CatalogSimilarity.Create(),
                WriteLockTimeout = 1000,
            };
            return new PassageIndexWriter(directory, new IndexWriter(directory, config));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            directory?.Dispose();
            throw new CatalogIndexException(e is LockObtainFailedException ? CatalogIndexFault.Busy : CatalogIndexFault.Corrupt, path, e);
        }
    }

    private static void ClearIfDamaged(FSDirectory directory, string path, bool rebuild)
    {
        try
        {
            if (rebuild && DirectoryReader.IndexExists(directory))
            {
                PassageIndex.OpenRead(path).Dispose();
            }
        }
        catch (CatalogIndexException damaged) when (damaged.Fault != CatalogIndexFault.OtherVersion)
        {
            foreach (var file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME))
            {
                directory.DeleteFile(file);
            }
        }
    }

    /// <summary>Replaces the passages of a document.</summary>
    public void Replace(string documentId, IEnumerable<Passage> passages)
    {
        Delete(documentId);
        foreach (var passage in passages)
        {
            _writer.AddDocument(Fields(passage));
        }
    }

    /// <summary>Removes the passages of a document; nothing happens if there are none.</summary>
    public void Delete(string documentId) => _writer.DeleteDocuments(new Term(PassageFields.Document, documentId));

    /// <summary>Makes all changes durable and visible to readers that refresh.</summary>
    /// <param name="stamp">State of the record that the index now shows.</param>
    public void Commit(long stamp)
    {
        _writer.SetCommitData(new Dictionary<string, string> { [FormatKey] = PassageFields.Format, [StampKey] = stamp.ToString(CultureInfo.InvariantCulture) });
        _writer.Commit();
    }

    /// <summary>Closes the index; what was not committed is dropped.</summary>
    public void Dispose()
    {
        _writer.Rollback();
        _directory.Dispose();
    }

    private static Document Fields(Passage passage) =>
    [
        new StringField(PassageFields.Product, passage.ProductId, Field.Store.YES),
        new StringField(PassageFields.Document, passage.Document, Field.Store.YES),
        new StoredField(PassageFields.Source, passage.Source),
        new StoredField(PassageFields.Page, passage.Page),
        new StoredField(PassageFields.Heading, passage.Heading),
        new StoredField(PassageFields.Text, passage.Text),
        TokensField.Text(PassageFields.Words, PassageWords.Of(passage.Text)),
        TokensField.Text(PassageFields.HeadingWords, PassageWords.Of(passage.Heading)),
    ];
}
