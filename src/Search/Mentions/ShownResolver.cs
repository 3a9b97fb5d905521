using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Search.Mentions;

/// <summary>
/// Chooses among products that were just shown. Here a word counts by how well it parts them: what all of them have
/// says nothing, and colours or materials count though no title has them.
/// </summary>
internal static class ShownResolver
{
    private const double WeakCredit = 0.7;
    private const double Sure = 0.9;

    private static readonly HashSet<string> Shown = [IndexFields.Id, IndexFields.Title];

    public static ProductMention Resolve(string text, IReadOnlyCollection<string> ids, IndexSearcher searcher, CatalogStatistics statistics, ResolverOptions options)
    {
        var utterance = new Utterance(text, statistics, new Speller(searcher.IndexReader, statistics));
        var documents = ids.Distinct().Select(id => Document(id, searcher)).OfType<int>().ToList();
        if (documents.Count == 0 || utterance.Tokens.Count == 0)
        {
            return ProductMention.None;
        }

        var reader = new CandidateReader(searcher.IndexReader, utterance.Codes, documents);
        var titles = documents.ToDictionary(document => document, reader.Title);
        var scores = documents.ToDictionary(document => document, _ => 0.0);
        var matches = documents.ToDictionary(document => document, _ => new List<MatchedToken>());
        foreach (var token in utterance.Tokens.Where(token => token.Role is TokenRole.Content or TokenRole.Question))
        {
            var credits = documents.ToDictionary(document => document, document => Credit(token, document, titles[document], reader));
            var weight = Math.Log((documents.Count + 1) / (credits.Values.Count(credit => credit > 0) + 0.5));
            foreach (var document in documents.Where(document => credits[document] > 0))
            {
                scores[document] += credits[document] * weight;
                matches[document].Add(new MatchedToken(token.Text, credits[document] < 1 ? "text" : "title"));
            }
        }

        return Choose(scores, matches, searcher, options);
    }

    private static ProductMention Choose(Dictionary<int, double> scores, Dictionary<int, List<MatchedToken>> matches, IndexSearcher searcher, ResolverOptions options)
    {
        var ranked = scores.OrderByDescending(pair => pair.Value).ToList();
        if (ranked[0].Value <= 0 || (ranked.Count > 1 && ranked[^1].Value >= ranked[0].Value))
        {
            return ProductMention.None;
        }

        var candidates = ranked.Where(pair => pair.Value > ranked[0].Value / 2).Take(options.Top).Select(pair =>
        {
            var rival = ranked.Count > 1 ? ranked[1].Value / ranked[0].Value : 0;
            var confidence = Sure * pair.Value / ranked[0].Value / (1 + (rival * rival));
            var document = searcher.Doc(pair.Key, Shown);
            return new ProductCandidate(document.Get(IndexFields.Id), document.Get(IndexFields.Title), confidence, pair.Value, 1, 0, false, matches[pair.Key]);
        }).ToList();
        return new ProductMention(candidates[0].Confidence >= options.MinimumConfidence ? MentionOutcome.Resolved : MentionOutcome.Ambiguous, candidates, null);
    }

    private static double Credit(UtteranceToken token, int document, TitleWords title, CandidateReader reader) =>
        token.Stems.All(stem => title.Find(stem) is not null) ? 1
        : token.Role == TokenRole.Content && token.Stems.All(stem => reader.Has(document, IndexFields.Attributes, stem)) ? WeakCredit
        : 0;

    private static int? Document(string id, IndexSearcher searcher) =>
        searcher.Search(new TermQuery(new Term(IndexFields.Id, id)), 1).ScoreDocs is [var hit] ? hit.Doc : null;
}
