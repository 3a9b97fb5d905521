using ProductQA.Api.Documents;
using ProductQA.Api.Storage;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog;

/// <summary>
/// Loads a feed: reads it to the end, then changes record and index. A feed that cannot be read to the end changes nothing; a row that
/// cannot be taken is reported by its line and skipped. The first feed of a shop's own takes the sample shop's place.
/// </summary>
public sealed class CatalogImport(Database database, StorageOptions storage, IndexMaintenance index, TimeProvider time)
{
    public ImportReport Run(string file, FeedOptions options, string origin, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        using var staging = new FeedStaging(storage.Directory);
        var notes = new ImportNotes();
        foreach (var result in FeedReader.ReadFile(file, options))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Stage(staging, notes, result);
        }

        staging.RejectDuplicates().ForEach(notes.Reject);
        var (products, variants) = Load(staging, origin, cancellationToken);
        return new ImportReport(products, variants, notes.Rejected, notes.Sentences, time.GetElapsedTime(start).TotalSeconds);
    }

    private static void Stage(FeedStaging staging, ImportNotes notes, FeedResult result)
    {
        switch (result)
        {
            case FeedRow row:
                staging.Add(row);
                notes.Warn(row);
                break;
            case RejectedRow rejected:
                notes.Reject(rejected);
                break;
        }
    }

    private (int Products, int Variants) Load(FeedStaging staging, string origin, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var writer = index.OpenWriter();
        var write = new Write(connection, transaction);
        var (products, variants) = (0, 0);
        if (origin == CatalogWriter.Feed)
        {
            CatalogWriter.RemoveSample(write).ForEach(writer.Delete);
        }

        foreach (var group in staging.Groups())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var product = ProductGrouping.Combine(group);
            CatalogWriter.Upsert(write, product, origin);
            DocumentWriter.Link(write, product, time.GetUtcNow().ToUnixTimeMilliseconds());
            writer.Upsert(product);
            (products, variants) = (products + 1, variants + product.Variants.Count);
        }

        transaction.Commit();
        writer.Commit();
        return (products, variants);
    }

    private sealed class ImportNotes
    {
        public int Rejected { get; private set; }

        public List<string> Sentences { get; } = [];

        public void Reject(RejectedRow row)
        {
            Rejected++;
            Note($"Line {row.Line}: {row.Reason}");
        }

        public void Warn(FeedRow row)
        {
            foreach (var warning in row.Warnings)
            {
                Note($"Line {row.Line}: {warning}");
            }
        }

        private void Note(string sentence)
        {
            if (Sentences.Count < ImportReport.MostWarnings)
            {
                Sentences.Add(sentence);
            }
        }
    }
}
