using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ProductQA.Search.Queries;

/// <summary>
/// Keeps the best documents, and bounds the work of a query that fits a large part of a large catalog: of each segment at most its share of
/// <see cref="Most"/> documents is compared, in the segment's order. Up to that many fitting products all are compared.
/// </summary>
internal sealed class BoundedCollector(TopScoreDocCollector best, int documents) : ICollector
{
    /// <summary>Documents that are compared, over all segments. A page of a shop has ten: among so many that all have every word, more make no better page.</summary>
    public const int Most = 5_000;

    private int _left;

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => best.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        _left = (int)Math.Ceiling((double)Most * context.Reader.MaxDoc / Math.Max(documents, Most));
        best.SetNextReader(context);
    }

    /// <exception cref="CollectionTerminatedException">The segment's share is compared; the search goes on with the next segment.</exception>
    public void Collect(int doc)
    {
        if (_left-- <= 0)
        {
            throw new CollectionTerminatedException();
        }

        best.Collect(doc);
    }
}
