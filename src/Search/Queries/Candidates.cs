using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Queries;

/// <summary>
/// Collects what a query finds, in steps: products that have every word and fulfil every condition; where there are too few, those that lack
/// a word, then another. Where no product fulfils all conditions, the last said gives way first.
/// Each step collects the documents that are shown, or <c>depth</c> where that is more: those that a re-ranker may bring to the front.
/// </summary>
internal sealed class Candidates(IndexSearcher searcher, ReadQuery read, CatalogQuery query, SearchWeights weights, int depth = 0)
{
    private const int SortedOver = 200;

    private readonly ScoringQuery _scoring = new(read, weights);
    private readonly List<ScoreDoc> _found = [];
    private readonly HashSet<int> _seen = [];
    private readonly List<int> _ends = [];

    public FoundDocuments Collect()
    {
        var kept = Keep(out var total);
        _ends.Add(_found.Count);
        for (var words = read.Words.Count - 1; words > 0 && _found.Count < query.Top; words--)
        {
            Take(_scoring.Some(kept, words));
            _ends.Add(_found.Count);
        }

        return new FoundDocuments(Sorted(), kept, total) { Ends = _ends };
    }

    // Drops conditions from the last on until something is found, and something of the kind: a printer with a monitor is no monitor without touchscreen.
    private List<Constraint> Keep(out int total)
    {
        for (var count = read.Constraints.Count; ; count--)
        {
            var kept = read.Constraints.Take(count).ToList();
            total = Take(_scoring.All(kept));
            if (count == 0 || (total > 0 && KindTest([_found[0]])(_found[0])))
            {
                return kept;
            }

            _found.Clear();
            _seen.Clear();
        }
    }

    private int Take(Query found)
    {
        var most = (read.Sort == SortWish.Relevance ? Math.Max(query.Top, depth) : Math.Max(query.Top, SortedOver)) + _found.Count;
        var hits = Best(found, Math.Min(most, Math.Max(1, searcher.IndexReader.NumDocs)));
        _found.AddRange(hits.ScoreDocs.Where(hit => _seen.Add(hit.Doc)));
        return hits.TotalHits;
    }

    // The cheapest of all is found only among all.
    private TopDocs Best(Query found, int most)
    {
        if (read.Sort != SortWish.Relevance)
        {
            return searcher.Search(found, Stock(), most);
        }

        var best = TopScoreDocCollector.Create(most, docsScoredInOrder: true);
        searcher.Search(found, Stock(), new BoundedCollector(best, searcher.IndexReader.MaxDoc));
        return best.GetTopDocs();
    }

    private QueryWrapperFilter? Stock() => query.InStockOnly ? new QueryWrapperFilter(new TermQuery(new Term(IndexFields.Sellable, "yes"))) : null;

    private IReadOnlyList<ScoreDoc> Sorted()
    {
        if (read.Sort == SortWish.Relevance || _found.Count == 0)
        {
            return [.. _found.Take(Math.Max(query.Top, depth))];
        }

        var prices = MultiDocValues.GetNumericValues(searcher.IndexReader, IndexFields.LowestPrice);
        var ofKind = OfKind();
        var sorted = read.Sort == SortWish.Cheapest ? ofKind.OrderBy(hit => prices.Get(hit.Doc)) : ofKind.OrderByDescending(hit => prices.Get(hit.Doc));
        return [.. sorted.Take(query.Top)];
    }

    // The cheapest laptop is no laptop bag: only products of the kind take part where there are any.
    private List<ScoreDoc> OfKind()
    {
        var ofKind = _found.FindAll(KindTest(_found));
        return ofKind.Count > 0 ? ofKind : _found;
    }

    // Whether each of some documents is of the kind asked for; every one is where no kind is known.
    private Predicate<ScoreDoc> KindTest(IEnumerable<ScoreDoc> hits)
    {
        if (read.Kind is not { } kind)
        {
            return _ => true;
        }

        int[] documents = [.. hits.Select(hit => hit.Doc).Order()];
        var ofKind = new TermMatches(searcher.IndexReader, documents).AnyOf(IndexFields.KindHead, read.Words[kind].Heads);
        return hit => ofKind[Array.BinarySearch(documents, hit.Doc)];
    }
}

/// <summary>What was collected.</summary>
/// <param name="Documents">Documents, best first.</param>
/// <param name="Kept">The conditions that they fulfil.</param>
/// <param name="Total">Number of documents with every word that fulfil them, as far as they were compared: see <see cref="BoundedCollector.Most"/>.</param>
internal sealed record FoundDocuments(IReadOnlyList<ScoreDoc> Documents, IReadOnlyList<Constraint> Kept, int Total)
{
    /// <summary>Products of a page.</summary>
    public const int Shown = 10;

    /// <summary>Number of documents at the end of each step: those with every word, then those that lack one, and so on.</summary>
    public required IReadOnlyList<int> Ends { get; init; }

    /// <summary>The documents of the first steps that have ten together, at most so many.</summary>
    public IReadOnlyList<ScoreDoc> First(int most)
    {
        var end = Ends.FirstOrDefault(end => end >= Shown, Ends[^1]);
        return [.. Documents.Take(Math.Min(most, end))];
    }

    /// <summary>The step in which a document was found, from 0.</summary>
    public int StepOf(int document) => Ends.Count(end => end <= document);
}
