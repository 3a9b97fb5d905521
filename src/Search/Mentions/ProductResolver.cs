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

    /// <summary>By how much less the product talked about may explain.</summary>
    private const double Slack = 0.05;

    /// <summary>Score by which it goes before the best: enough to be meant.</summary>
    private const double Preference = 2;

    private readonly CatalogIndex _index;
    private readonly ResolverOptions _options;

    /// <summary>A resolver with the thresholds that were measured, or others.</summary>
    public ProductResolver(CatalogIndex index, ResolverOptions? options = null) => (_index, _options) = (index, options ?? new ResolverOptions());

    /// <summary>The product that an utterance names, out of the whole catalog.</summary>
    public ProductMention Resolve(string utterance) => _index.Use((searcher, statistics) => Resolve(utterance, "", searcher, statistics));

    /// <summary>
    /// The same in a conversation about a product (its id, or empty). Where words fit it as well as another that they do not name in full ("the printer"), the outcome is
    /// <see cref="MentionOutcome.Ambiguous"/> and it is the first candidate.
    /// </summary>
    public ProductMention Resolve(string utterance, string focusProductId) =>
        _index.Use((searcher, statistics) => Resolve(utterance, focusProductId, searcher, statistics));

    /// <summary>The product that an utterance names, out of those just shown: "the blue one", "the logitech".</summary>
    public ProductMention Resolve(string utterance, IReadOnlyCollection<string> withinProductIds) =>
        _index.Use((searcher, statistics) => ShownResolver.Resolve(utterance, withinProductIds, searcher, statistics, _options));

    private ProductMention Resolve(string text, string focus, IndexSearcher searcher, CatalogStatistics statistics)
    {
        var utterance = new Utterance(text, statistics, new Speller(searcher.IndexReader, statistics));
        if (!utterance.Tokens.Any(token => token.Role == TokenRole.Content) && utterance.Codes.Count == 0 && !utterance.Tokens.Any(token => token.Role == TokenRole.Question))
        {
            return ProductMention.None;
        }

        var fits = Fits(utterance, searcher, statistics);
        var focused = focus.Length > 0 && fits.Count > 1 && !fits[0].IsSure ? Focused(utterance, focus, fits[0], searcher, statistics) : null;
        var mention = Verdict.Of(utterance, focused is null ? fits : [focused, .. fits.Where(fit => fit.Document != focused.Document)], searcher, statistics, _options);
        return focused is not null && mention.Outcome == MentionOutcome.Resolved ? mention with { Outcome = MentionOutcome.Ambiguous } : mention;
    }

    // The fit of the product talked about, scored above the best, where it explains as much of the words; nothing else about it matters then.
    private static Fit? Focused(Utterance utterance, string focus, Fit best, IndexSearcher searcher, CatalogStatistics statistics)
    {
        if (searcher.Search(new TermQuery(new Term(IndexFields.Id, focus)), 1).ScoreDocs is not [var hit] || hit.Doc == best.Document)
        {
            return null;
        }

        var fit = new CandidateScorer(utterance, statistics).Score(hit.Doc, new CandidateReader(searcher.IndexReader, utterance.Codes, [hit.Doc]));
        return fit.Mass - fit.Missing >= best.Mass - best.Missing - Slack ? fit with { Score = best.Score + Preference } : null;
    }

    private static List<Fit> Fits(Utterance utterance, IndexSearcher searcher, CatalogStatistics statistics)
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
        var hits = searcher.Search(query, Math.Min(Pool, statistics.Products)).ScoreDocs;
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
