using ProductQA.Api.Storage;
using ProductQA.Search.Indexing;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Documents;

/// <summary>Keeps the passage index in step with the record: follows its changes, and builds an index anew that is missing, damaged or of another record.</summary>
public sealed partial class PassageMaintenance(StorageOptions storage, DocumentStore documents, ILogger<PassageMaintenance> log)
{
    private long? _seen;

    /// <summary>Takes over what changed in the record since; cheap where nothing did. Another process that is writing does it in our place.</summary>
    public void CatchUp()
    {
        var change = documents.Change;
        if (change == _seen || (change == 0 && !Directory.Exists(storage.PassagesDirectory)))
        {
            return;
        }

        try
        {
            var indexed = Indexed();
            if (indexed != change)
            {
                Write(indexed is { } known && known < change ? known : 0, change, isRebuild: indexed is null || indexed > change);
            }

            _seen = change;
        }
        catch (CatalogIndexException busy) when (busy.Fault == CatalogIndexFault.Busy)
        {
            LogBusy();
        }
    }

    /// <summary>A change made meanwhile stays for the next time: the stamp says no more than was written.</summary>
    private void Write(long after, long change, bool isRebuild)
    {
        using var writer = PassageIndexWriter.Open(storage.PassagesDirectory, isRebuild);
        while (documents.ChangedAfter(after) is { Count: > 0 } changed)
        {
            foreach (var document in changed)
            {
                writer.Replace(document.Id, PassagesOf(document));
            }

            after = changed[^1].Change;
        }

        writer.Commit(Math.Max(after, change));
        LogIndexed(isRebuild, after);
    }

    private IEnumerable<Passage> PassagesOf(ShopDocument document) => document.State != DocumentStates.Ready
        ? []
        : documents.Passages(document.Id).Select(text => new Passage(document.ProductId, document.Id, document.Name, text.Page, text.Heading, text.Text));

    /// <summary>The change that the index shows, or nothing where it cannot be read.</summary>
    private long? Indexed()
    {
        try
        {
            using var index = PassageIndex.OpenRead(storage.PassagesDirectory);
            return index.Stamp;
        }
        catch (CatalogIndexException)
        {
            return null;
        }
    }

    [LoggerMessage(60, LogLevel.Debug, "The passage index follows the record to change {Change}; built anew: {IsRebuild}")]
    private partial void LogIndexed(bool isRebuild, long change);

    [LoggerMessage(61, LogLevel.Debug, "Another process is writing the passage index")]
    private partial void LogBusy();
}
