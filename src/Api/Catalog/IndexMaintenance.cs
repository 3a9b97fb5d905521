using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;
using ProductQA.Search.Indexing;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Ranking;

namespace ProductQA.Api.Catalog;

/// <summary>
/// Keeps the index in step with the record. The index is derived: one that lags behind the record by an import is brought up to it, and one that is
/// missing, damaged, or of another record is built anew. The record and the index carry the same stamp when they are in step.
/// </summary>
public sealed partial class IndexMaintenance(StorageOptions storage, CatalogStore catalog, ILogger<IndexMaintenance> log)
{
    // A few changed prices teach nothing new: the catalog is learned anew where a twentieth of it changed.
    private const int ShareToLearnAnew = 20;

    private long _commits;

    /// <summary>Grows when this process has changed the index.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    public CatalogIndex OpenRead() => CatalogIndex.OpenRead(storage.IndexDirectory);

    /// <summary>The ranker of the data folder where it is on.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public Reranker? Ranker() => Reranker.Of(storage.Directory);

    /// <summary>Opens the index for an import, in step with the record. While it is open nobody else can import into this data folder.</summary>
    /// <exception cref="CatalogIndexException">Somebody else is writing the index.</exception>
    public CatalogIndexWriter OpenWriter(out CatalogState state)
    {
        RepairIfNeeded();
        var writer = CatalogIndexWriter.Open(storage.IndexDirectory);
        state = catalog.State();
        if (IndexStamp.Read(storage.IndexDirectory) != state.Stamp)
        {
            writer.Dispose();
            throw new ImportRefusedException("Another import has just changed the catalog: import the feed again.");
        }

        return writer;
    }

    /// <summary>Makes an import's changes visible, after the record's transaction.</summary>
    public void Commit(CatalogIndexWriter writer)
    {
        writer.Commit();
        Interlocked.Increment(ref _commits);
    }

    /// <summary>The products of the shop's other feeds: what is learned of a catalog is learned of all feeds.</summary>
    public IEnumerable<Product> OfOtherFeeds(string feed) => catalog.OfOtherFeeds(feed);

    /// <summary>Keeps what was learned of the catalog beside the index.</summary>
    public void Keep(CatalogProfile profile) => ProfileFile.Write(storage.IndexDirectory, profile);

    /// <summary>Brings the index in step with the record where it is not.</summary>
    public void RepairIfNeeded()
    {
        var state = catalog.State();
        if (IndexStamp.Read(storage.IndexDirectory) is not { } stamp || Indexed() is not { } indexed)
        {
            Rebuild(state);
        }
        else if (stamp != state.Stamp)
        {
            Follow(state, catalog.NumberOf(stamp));
        }
        else if (indexed != catalog.Counts().Products)
        {
            Rebuild(state);
        }

        if (ProfileFile.Read(storage.IndexDirectory) is null)
        {
            Keep(CatalogKnowledge.Learn(catalog.All()));
        }
    }

    /// <summary>Takes over what other processes imported into the record since; cheap when nothing was. For the clock of a running service.</summary>
    public void Follow()
    {
        var state = catalog.State();
        if (IndexStamp.Read(storage.IndexDirectory) is { } stamp && stamp != state.Stamp)
        {
            Follow(state, catalog.NumberOf(stamp));
        }
    }

    private void Follow(CatalogState state, long? from)
    {
        if (from is not { } number)
        {
            Rebuild(state);
            return;
        }

        LogFollow(number, state.Number);
        using var writer = CatalogIndexWriter.Open(storage.IndexDirectory);
        UseKnownKinds(writer);
        var gone = catalog.RemovedSince(number + 1);
        gone.ForEach(writer.Delete);
        var changes = gone.Count;
        foreach (var product in catalog.ChangedSince(number + 1))
        {
            writer.Upsert(product);
            changes++;
        }

        Finish(writer, state);
        if (changes * ShareToLearnAnew >= catalog.Counts().Products)
        {
            Keep(CatalogKnowledge.Learn(catalog.All()));
        }
    }

    private void UseKnownKinds(CatalogIndexWriter writer)
    {
        if (ProfileFile.Read(storage.IndexDirectory) is { } profile)
        {
            writer.UseKinds(new KindReader(profile));
        }
    }

    private void Rebuild(CatalogState state)
    {
        LogRebuild(catalog.Counts().Products);
        using var writer = CatalogIndexWriter.Open(storage.IndexDirectory, rebuild: true);
        var profile = CatalogKnowledge.Learn(catalog.All());
        writer.UseKinds(new KindReader(profile));
        Keep(profile);
        foreach (var product in catalog.All())
        {
            writer.Add(product);
        }

        Finish(writer, state);
    }

    /// <summary>The stamp is the state that was there before the products were read: what an import changed meanwhile is followed later, and done twice at worst.</summary>
    private void Finish(CatalogIndexWriter writer, CatalogState state)
    {
        writer.Prepare(state.Stamp);
        Commit(writer);
    }

    /// <summary>Number of products in the index, or nothing where it cannot be read.</summary>
    private long? Indexed()
    {
        try
        {
            using var index = OpenRead();
            return index.Products;
        }
        catch (CatalogIndexException)
        {
            return null;
        }
    }

    [LoggerMessage(30, LogLevel.Information, "The index is built anew from the record: {Products} products")]
    private partial void LogRebuild(long products);

    [LoggerMessage(32, LogLevel.Information, "The index follows the record from import {From} to {To}")]
    private partial void LogFollow(long from, long to);
}
