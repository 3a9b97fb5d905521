using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Search.Mentions;

/// <summary>
/// Tells which product an utterance names, if any. It looks for products that share rare words or a code with it, asks
/// of each how much of the mention it explains, and compares the best with the next. Thread-safe.
/// </summary>
public sealed class ProductResolver
{
    private const int Pool = 64;

    private readonly CatalogIndex _index;
    private readonly ResolverOptions _options;

    /// <summary>A resolver with the thresholds that were measured, or others.</summary>
    public ProductResolver(CatalogIndex index, ResolverOptions? options = null) => (_index, _options) = (index, options ?? new ResolverOptions());

    /// <summary>The product that an utterance names, out of the whole catalog.</summary>
    public ProductMention Resolve(string utterance) => _index.Use((searcher, statistics) => Resolve(utterance, null, searcher, statistics));

    /// <summary>The product that an utterance names, out of those just shown: "the blue one", "the logitech".</summary>
    public ProductMention Resolve(string utterance, IReadOnlyCollection<string> withinProductIds) =>
        _index.Use((searcher, statistics) => ShownResolver.Resolve(utterance, withinProductIds, searcher, statistics, _options));

    private ProductMention Resolve(string text, Filter? filter, IndexSearcher searcher, CatalogStatistics statistics)
    {
        var utterance = new Utterance(text, statistics, new Speller(searcher.IndexReader, statistics));
        if (!utterance.Tokens.Any(token => token.Role == TokenRole.Content) && utterance.Codes.Count == 0 && !utterance.Tokens.Any(token => token.Role == TokenRole.Question))
        {
            return ProductMention.None;
        }

        var fits = Fits(utterance, filter, searcher, statistics);
        return Verdict.Of(utterance, fits, searcher, statistics, _options);
    }

    private static List<Fit> Fits(Utterance utterance, Filter? filter, IndexSearcher searcher, CatalogStatistics statistics)
    {
        var query = new BooleanQuery();
        foreach (var token in utterance.Tokens.Where(token => token.IsKnown && token.Role is TokenRole.Content or TokenRole.Question).DistinctBy(token => token.Text))
        {
            foreach (var stem in token.Stems)
            {
                query.Add(new TermQuery(new Term(IndexFields.Title, stem)), Occur.SHOULD);
                AddWhereKnown(query, IndexFields.Brand, stem, statistics);
                AddWhereKnown(query, IndexFields.Kind, stem, statistics);
            }
        }

        foreach (var code in utterance.Codes)
        {
            query.Add(new TermQuery(new Term(IndexFields.Code, code.Code)) { Boost = 3 }, Occur.SHOULD);
        }

        if (query.Clauses.Count == 0 || statistics.Products == 0)
        {
            return [];
        }

        var scorer = new CandidateScorer(utterance, statistics);
        var hits = searcher.Search(query, filter, Math.Min(Pool, statistics.Products)).ScoreDocs;
        var reader = new CandidateReader(searcher.IndexReader, utterance.Codes, hits.Select(hit => hit.Doc));
        return [.. hits
            .Select(hit => scorer.Score(hit.Doc, reader))
            .OrderByDescending(fit => fit.Score)];
    }

    private static void AddWhereKnown(BooleanQuery query, string field, string stem, CatalogStatistics statistics)
    {
        if (statistics.Count(field, stem) > 0)
        {
            query.Add(new TermQuery(new Term(field, stem)) { Boost = 0.5f }, Occur.SHOULD);
        }
    }
}
