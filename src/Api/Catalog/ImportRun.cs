using System.Globalization;
using System.Threading.Channels;
using ProductQA.Api.Documents;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;
using ProductQA.Search.Indexing;
using ProductQA.Search.Knowledge;

namespace ProductQA.Api.Catalog;

/// <summary>One import on its way: what was counted and noted so far.</summary>
public sealed class ImportRun(ImportRequest request, TimeProvider time, IProgress<ImportProgress>? progress)
{
    private const int ProgressEvery = 1000;
    private const int Waiting = 1024;
    private const long CatalogToGuard = 100;

    private readonly long _start = time.GetTimestamp();
    private readonly long _startedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
    private long _rows;
    private long _products;
    private long _variants;
    private long _added;
    private long _changed;
    private long _gone;

    public ImportRequest Request => request;

    /// <summary>The import's id, and the stamp that record and index carry after it.</summary>
    public string Id { get; } = Guid.CreateVersion7().ToString("N");

    public ImportNotes Notes { get; } = new();

    public bool ChangesNothing => _added + _changed + _gone == 0;

    /// <summary>Reads the feed to its end on one thread, and lays its rows aside on another.</summary>
    public async Task StageAsync(FeedStaging staging, CancellationToken cancellationToken)
    {
        var rows = Channel.CreateBounded<FeedRow>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
        var laid = Task.Run(() => LayAsync(rows, staging, cancellationToken), cancellationToken);
        try
        {
            foreach (var result in FeedReader.ReadFile(request.File, request.Options))
            {
                Tell(ImportPhase.Reading, ++_rows);
                if (Taken(result) is { } row)
                {
                    await rows.Writer.WriteAsync(row, cancellationToken);
                }
            }
        }
        catch (ChannelClosedException)
        {
            // The other thread has failed: its fault comes with the wait for it.
        }
        finally
        {
            rows.Writer.TryComplete();
            await laid;
        }
    }

    public void Reject(FeedStaging staging)
    {
        foreach (var row in staging.RejectDuplicates().Concat(staging.RejectTaken(request.Feed)))
        {
            Notes.Reject(row);
        }
    }

    /// <summary>Learns what the catalog will say about itself: from the products of this feed and of the shop's others.</summary>
    public CatalogProfile Learn(FeedStaging staging, IEnumerable<Product> others, CancellationToken cancellationToken)
    {
        var products = staging.Groups().Select(group => ProductGrouping.Combine(group.Rows)).Concat(request.IsSample ? [] : others);
        return CatalogKnowledge.Learn(products.Select((product, place) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tell(ImportPhase.Learning, place + 1);
            return product;
        }));
    }

    /// <summary>Compares every product of the feed with the record; what is new or changed goes aside for the record, and to the index.</summary>
    public void Compare(FeedStaging staging, ChangedProducts changed, CatalogIndexWriter index, CancellationToken cancellationToken)
    {
        foreach (var group in staging.Groups())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var product = ProductGrouping.Combine(group.Rows);
            var stored = StoredProduct.Of(product, group.Hash is null);
            (_products, _variants) = (_products + 1, _variants + product.Variants.Count);
            if (stored.Hash != group.Hash)
            {
                changed.Add(stored);
                Index(product, stored.IsNew, index);
            }

            Tell(ImportPhase.Comparing, _products);
        }
    }

    /// <summary>Counts what leaves, and refuses a feed that takes away so much that it is more likely a mistake.</summary>
    public void CountGone(KnownProducts known)
    {
        var (before, gone) = (known.Of(request.Feed), known.GoneFrom(request.Feed));
        _gone = gone + (request.IsSample ? 0 : known.GoneFrom(CatalogWriter.Sample));
        if (_products == 0 && _gone > 0 && !request.AllowShrink)
        {
            throw new ImportRefusedException($"No row of the feed can be taken, so the catalog stays as it is. {string.Join(' ', Notes.Sentences.Take(3))}".TrimEnd());
        }

        if (before >= CatalogToGuard && gone * 2 > before && !request.AllowShrink)
        {
            throw new ImportRefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"The feed no longer has {gone:N0} of the catalog's {before:N0} products, so the catalog stays as it is: check the file, or allow the catalog to shrink (--allow-shrink)."));
        }
    }

    /// <summary>Ids of the products that leave.</summary>
    public List<string> Gone(KnownProducts known) =>
        [.. known.IdsGoneFrom(request.Feed), .. request.IsSample ? [] : known.IdsGoneFrom(CatalogWriter.Sample)];

    public void Write(Write write, ChangedProducts changed, ProductRows rows, long number)
    {
        var origin = new RowOrigin(request.IsSample ? CatalogWriter.Sample : CatalogWriter.Feed, request.Feed, number);
        var written = 0L;
        foreach (var product in changed.All())
        {
            rows.Put(product, origin);
            DocumentWriter.Link(write, product.Id, product.Documents, _startedAt);
            Tell(ImportPhase.Writing, ++written);
        }
    }

    public ImportReport Report() =>
        new(_products, _variants, Notes.Rejected, [.. Notes.Sentences.Take(ImportReport.MostWarnings)], time.GetElapsedTime(_start).TotalSeconds)
        {
            Added = _added,
            Changed = _changed,
            Unchanged = _products - _added - _changed,
            Removed = _gone,
        };

    /// <summary>The entry of an import that ended well.</summary>
    public ImportEntry Ended(long? number) => Entry(number is null ? ImportEndings.Unchanged : ImportEndings.Done) with
    {
        Number = number,
        Products = _products,
        Variants = _variants,
        Added = _added,
        Changed = _changed,
        Unchanged = _products - _added - _changed,
        Removed = _gone,
    };

    /// <summary>The entry of an import that changed nothing for a reason.</summary>
    public ImportEntry Failed(Exception fault) => fault switch
    {
        FeedException or ImportRefusedException or CatalogIndexException => Entry(ImportEndings.Refused) with { Reason = fault.Message },
        OperationCanceledException => Entry(ImportEndings.Failed) with { Reason = "The import was stopped before its end." },
        _ => Entry(ImportEndings.Failed) with { Reason = $"The catalog could not be written: {fault.Message}" },
    };

    private static async Task LayAsync(Channel<FeedRow> rows, FeedStaging staging, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var row in rows.Reader.ReadAllAsync(cancellationToken))
            {
                staging.Add(row);
            }
        }
        finally
        {
            rows.Writer.TryComplete();
        }
    }

    private FeedRow? Taken(FeedResult result)
    {
        switch (result)
        {
            case FeedRow row:
                Notes.Warn(row);
                return row;
            case RejectedRow rejected:
                Notes.Reject(rejected);
                return null;
            default:
                return null;
        }
    }

    private void Index(Product product, bool isNew, CatalogIndexWriter index)
    {
        if (isNew)
        {
            _added++;
            index.Add(product);
        }
        else
        {
            _changed++;
            index.Upsert(product);
        }
    }

    private ImportEntry Entry(string ending) => new()
    {
        Id = Id,
        Feed = request.Feed,
        Source = request.Source,
        StartedAt = _startedAt,
        Seconds = time.GetElapsedTime(_start).TotalSeconds,
        Ending = ending,
        Rejected = Notes.Rejected,
    };

    private void Tell(ImportPhase phase, long count)
    {
        if (count % ProgressEvery == 0)
        {
            progress?.Report(new ImportProgress(phase, _rows, phase == ImportPhase.Reading ? 0 : count));
        }
    }
}
