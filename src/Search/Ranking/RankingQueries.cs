using Lucene.Net.Search;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Search.Ranking;

/// <summary>Searches for judged queries, and keeps what a re-ranker would see of each.</summary>
public static class RankingQueries
{
    private static readonly HashSet<string> Id = [IndexFields.Id];

    /// <summary>The queries that have something relevant, with the products that were found.</summary>
    public static IReadOnlyList<RankingQuery> Find(CatalogIndex index, IEnumerable<JudgedQuery> judged)
    {
        ArgumentNullException.ThrowIfNull(index);
        return [.. judged.Where(query => query.Ratings.Values.Any(rating => rating > 0)).Select(query => Find(index, query))];
    }

    private static RankingQuery Find(CatalogIndex index, JudgedQuery judged) =>
        new(judged.Query, index.Use((searcher, statistics) => Rows(index, searcher, statistics, judged)), [.. judged.Ratings.Values]);

    private static List<RankingRow> Rows(CatalogIndex index, IndexSearcher searcher, CatalogStatistics statistics, JudgedQuery judged)
    {
        var query = new CatalogQuery(judged.Query);
        var read = new QueryReader(searcher.IndexReader, statistics, index.LearnedOf(searcher)).Read(query);
        if ((read.Words.Count == 0 && read.Constraints.Count == 0) || statistics.Products == 0)
        {
            return [];
        }

        var found = Reranker.Collect(searcher, read, query, new SearchWeights());
        var first = found.First(Reranker.Depth);
        var features = first.Count == 0 ? [] : new CandidateFeatures(first, read, searcher.IndexReader, statistics).Compute();
        return [.. first.Select((hit, i) => new RankingRow(features[i], hit.Score, found.StepOf(i), judged.Ratings.GetValueOrDefault(IdOf(searcher, hit))))];
    }

    private static string IdOf(IndexSearcher searcher, ScoreDoc hit) => searcher.Doc(hit.Doc, Id).Get(IndexFields.Id);
}
