using Lucene.Net.Search;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Mentions;

/// <summary>Compares the fits: resolved, ambiguous, unknown or none, with a confidence for each candidate.</summary>
internal static class Verdict
{
    /// <summary>Score difference at which the second best is e times less likely.</summary>
    private const double Temperature = 0.6;

    /// <summary>Log odds that a product which explains every word is meant.</summary>
    private const double Trust = 3;

    /// <summary>Rarity left unexplained that makes it e times less likely. A word that one product in six has weighs about 1.9.</summary>
    private const double Tolerance = 0.45;

    /// <summary>Rarity that a mention must have at least, as a share of that of a word which one product has; below, a chance word of the question matched.</summary>
    private const double MinimumMass = 0.5;

    private const double Likely = 0.5;

    private static readonly HashSet<string> Shown = [IndexFields.Id, IndexFields.Title];

    public static ProductMention Of(Utterance utterance, List<Fit> fits, IndexSearcher searcher, CatalogStatistics statistics, ResolverOptions options)
    {
        var unknown = UnknownWords.In(utterance, fits.Count > 0 ? fits[0] : null);
        if (fits.Count == 0 || fits[0].Mass < MinimumMass * statistics.Rarity(1))
        {
            return unknown is null ? ProductMention.None : new ProductMention(MentionOutcome.Unknown, [], unknown);
        }

        var rival = fits.Count > 1 ? Math.Exp((fits[1].Score - fits[0].Score) / Temperature) : 0;
        var candidates = fits.TakeWhile(fit => fit.Score > fits[0].Score - (4 * Temperature)).Take(options.Top)
            .Select(fit => Candidate(fit, Exists(fit) * Math.Exp((fit.Score - fits[0].Score) / Temperature) / (1 + rival), searcher))
            .ToList();
        var exists = Exists(fits[0]);
        return candidates[0].Confidence >= options.MinimumConfidence ? new ProductMention(MentionOutcome.Resolved, candidates, null)
            : exists >= Likely ? new ProductMention(MentionOutcome.Ambiguous, candidates, null)
            : unknown is not null ? new ProductMention(MentionOutcome.Unknown, candidates, unknown)
            : ProductMention.None;
    }

    // How likely a product of the catalog is meant at all: each rare word that it leaves unexplained makes it less so.
    private static double Exists(Fit fit) => 1 / (1 + Math.Exp(-(Trust - (fit.Missing / Tolerance))));

    private static ProductCandidate Candidate(Fit fit, double confidence, IndexSearcher searcher)
    {
        var document = searcher.Doc(fit.Document, Shown);
        return new ProductCandidate(document.Get(IndexFields.Id), document.Get(IndexFields.Title), confidence, fit.Score, fit.Explained, fit.Coverage, fit.CodeMatched, fit.Matches);
    }
}
