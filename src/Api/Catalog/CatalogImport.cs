using System.Data.Common;
using ProductQA.Api.Storage;
using ProductQA.Search.Feeds;
using ProductQA.Search.Indexing;
using ProductQA.Search.Knowledge;

namespace ProductQA.Api.Catalog;

/// <summary>
/// Loads a feed: reads it to the end, works out aside what changed, then changes record and index, each in one step. A feed that cannot be read to
/// the end changes nothing; a row that cannot be taken is reported by its line and skipped; what is no longer in the feed leaves. The first feed of
/// a shop's own takes the sample shop's place. Only one import at a time runs on a data folder: a second one is refused with a sentence.
/// </summary>
public sealed class CatalogImport(Database database, StorageOptions storage, IndexMaintenance index, ImportHistory history, TimeProvider time)
{
    /// <summary>Loads the feed and keeps the import in the history, however it ends.</summary>
    /// <exception cref="FeedException">The file is no feed, or is damaged.</exception>
    /// <exception cref="ImportRefusedException">The feed takes away more than it should, or the catalog changed meanwhile.</exception>
    /// <exception cref="CatalogIndexException">Another import is running, or the index cannot be written.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var run = new ImportRun(request, time, progress);
        try
        {
            await Task.Run(() => LoadAsync(run, cancellationToken), cancellationToken);
            return run.Report();
        }
        catch (Exception fault) when (fault is FeedException or ImportRefusedException or CatalogIndexException or OperationCanceledException or DbException or IOException)
        {
            await history.AddAsync(run.Failed(fault), run.Notes.Sentences, CancellationToken.None);
            throw;
        }
    }

    private async Task LoadAsync(ImportRun run, CancellationToken cancellationToken)
    {
        using var writer = index.OpenWriter(out var state);
        using var file = new StagingFile(storage.Directory);
        using var staging = new FeedStaging(file);
        var known = new KnownProducts(file);
        await run.StageAsync(staging, cancellationToken);
        known.Read(database, run.Request.Feed);
        run.Reject(staging);
        var profile = run.Learn(staging, index.OfOtherFeeds(run.Request.Feed), cancellationToken);
        writer.UseKinds(new KindReader(profile));
        using var changed = new ChangedProducts(file);
        run.Compare(staging, changed, writer, cancellationToken);
        run.CountGone(known);
        if (run.ChangesNothing)
        {
            await history.AddAsync(run.Ended(null), run.Notes.Sentences, cancellationToken);
            return;
        }

        var gone = run.Gone(known);
        gone.ForEach(writer.Delete);
        var ready = Task.Run(() => writer.Prepare(run.Id), cancellationToken);
        index.Keep(profile);
        Write(run, state, changed, gone, ready);
        index.Commit(writer);
    }

    /// <summary>One transaction for the record; it commits when the index has everything on the disk, so that what is left to do there cannot fail but by the process' end.</summary>
    private void Write(ImportRun run, CatalogState state, ChangedProducts changed, List<string> gone, Task ready)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var write = new Write(connection, transaction);
        var number = state.Number + 1;
        if (!CatalogWriter.Advance(write, state, new CatalogState(number, run.Id)))
        {
            throw new ImportRefusedException("Another import changed the catalog meanwhile: import the feed again.");
        }

        if (!run.Request.IsSample)
        {
            CatalogWriter.RemoveSamplePolicies(write);
        }

        CatalogWriter.Remove(write, gone, number);
        using (var rows = new ProductRows(write))
        {
            run.Write(write, changed, rows, number);
        }

        ImportHistory.Add(write, run.Ended(number), run.Notes.Sentences);
        ready.GetAwaiter().GetResult();
        transaction.Commit();
    }
}
