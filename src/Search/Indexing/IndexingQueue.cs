using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Indexing;

/// <summary>
/// Changes on their way into an index. Products are turned into documents on the thread pool, and one thread hands them to Lucene in the order
/// in which they came: two cores are busy, and the same catalog always gives the same index. Holds a few hundred products at most.
/// </summary>
internal sealed class IndexingQueue : IDisposable
{
    private const int MostWaiting = 256;

    private readonly IndexWriter _writer;
    private readonly BlockingCollection<Change> _waiting = new(MostWaiting);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;
    private Exception? _fault;

    public IndexingQueue(IndexWriter writer)
    {
        _writer = writer;
        _work = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Tells what kind of thing each product is.</summary>
    public KindReader? Kinds { get; set; }

    public void Add(Product product) => Put(new Change(null, DocumentOf(product), null));

    public void Replace(Product product) => Put(new Change(Id(product.Id), DocumentOf(product), null));

    public void Delete(string productId) => Put(new Change(Id(productId), null, null));

    /// <summary>Comes back when all changes so far are with Lucene.</summary>
    public void Drain()
    {
        using var reached = new ManualResetEventSlim();
        Put(new Change(null, null, reached));
        try
        {
            reached.Wait(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            Rethrow();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _work.GetAwaiter().GetResult();
        _waiting.Dispose();
        _stop.Dispose();
    }

    private Task<Document> DocumentOf(Product product) => Task.Run(() => ProductDocument.Of(product, Kinds), _stop.Token);

    private static Term Id(string productId) => new(IndexFields.Id, productId);

    private void Put(Change change)
    {
        try
        {
            _waiting.Add(change, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            Rethrow();
        }
    }

    private void Rethrow()
    {
        if (_fault is not null)
        {
            ExceptionDispatchInfo.Throw(_fault);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The fault is raised by the caller's next call.")]
    private void Work()
    {
        try
        {
            foreach (var change in _waiting.GetConsumingEnumerable(_stop.Token))
            {
                Apply(change);
            }
        }
        catch (Exception fault)
        {
            _fault = fault is OperationCanceledException ? null : fault;
            _stop.Cancel();
        }
    }

    private void Apply(Change change)
    {
        if (change.Reached is not null)
        {
            change.Reached.Set();
        }
        else if (change.Document is null)
        {
            _writer.DeleteDocuments(change.Replaces);
        }
        else if (change.Replaces is null)
        {
            _writer.AddDocument(change.Document.GetAwaiter().GetResult());
        }
        else
        {
            _writer.UpdateDocument(change.Replaces, change.Document.GetAwaiter().GetResult());
        }
    }

    private sealed record Change(Term? Replaces, Task<Document>? Document, ManualResetEventSlim? Reached);
}
