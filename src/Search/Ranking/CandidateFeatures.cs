using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Search.Ranking;

/// <summary>
/// Computes <see cref="RankingFeatures"/> of the products that a query found, best first by score. It reads no stored document: titles and kinds come
/// from values in memory, and each word is looked up once for all products.
/// </summary>
internal sealed class CandidateFeatures
{
    private const double UsualScore = 10;
    private const double LongTitle = 30;
    private const double LongDescription = 2000;
    private const double LongQuery = 8;
    private const int MostAlternatives = 8;

    private readonly IReadOnlyList<ScoreDoc> _found;
    private readonly ReadQuery _read;
    private readonly int[] _documents;
    private readonly int[] _orderOfRank;
    private readonly TermMatches _matches;
    private readonly CandidateValues _values;
    private readonly string[] _kinds;
    private readonly double[] _rarity;
    private readonly float _best;

    public CandidateFeatures(IReadOnlyList<ScoreDoc> found, ReadQuery read, IndexReader reader, CatalogStatistics statistics)
    {
        (_found, _read) = (found, read);
        _documents = [.. found.Select(hit => hit.Doc).Order()];
        _orderOfRank = [.. found.Select(hit => Array.BinarySearch(_documents, hit.Doc))];
        _best = found.Max(hit => hit.Score);
        _matches = new TermMatches(reader, _documents);
        _values = new CandidateValues(reader);
        _kinds = [.. found.Select(hit => _values.Kind(hit.Doc))];
        _rarity = [.. read.Words.Select(word => statistics.Rarity(word.Alternatives[0].Stems[0]))];
    }

    /// <summary>A row of features for each product, in the order of the products.</summary>
    public float[][] Compute()
    {
        var words = new WordMatches(_read, _matches, MostAlternatives);
        var sellable = _matches.Of(IndexFields.Sellable, "yes");
        var prices = Prices();
        return [.. Enumerable.Range(0, _found.Count).Select(rank =>
        {
            var place = _orderOfRank[rank];
            var title = new WordPlaces(_values.Title(_found[rank].Doc), _read.Words);
            double[] row = [.. OfScore(rank), .. OfWords(words, place, title), .. OfTitle(title), .. OfKind(rank), .. OfRest(words, place, rank), prices[rank], sellable[place] ? 1 : 0, Share(_read.Words.Count, LongQuery)];
            return Array.ConvertAll(row, value => (float)Math.Clamp(value, 0, 1));
        })];
    }

    private IEnumerable<double> OfScore(int rank)
    {
        var score = Math.Max(0, _found[rank].Score);
        return [score / (score + UsualScore), score / Math.Max(1e-6, _best), 1.0 / (1 + rank)];
    }

    private IEnumerable<double> OfWords(WordMatches words, int place, WordPlaces title) =>
    [
        Share(words.Said(place), _read.Words.Count),
        Share(_rarity.Where((_, word) => title.Has(word)).Count(), _read.Words.Count),
        Share(words.InFacts(place), _read.Words.Count),
        Share(words.InDescription(place), _read.Words.Count),
        Share(_rarity.Where((_, word) => title.Has(word)).Sum(), _rarity.Sum()),
    ];

    private static IEnumerable<double> OfTitle(WordPlaces title) =>
        [title.Pairs, title.Pairs >= 1 ? 1 : 0, title.FirstEarly, title.LastEarly, title.Covered, 1 - Share(title.Title, LongTitle)];

    private IEnumerable<double> OfKind(int rank)
    {
        var kind = _kinds[rank];
        var isKnown = kind.Length > 0;
        return
        [
            _read.Kind is not { } asked ? 0.5 : Says(_read.Words[asked], kind) ? 1 : 0,
            isKnown ? 1 : 0,
            isKnown && _read.Words.Any(word => Says(word, kind)) ? 1 : 0,
            isKnown ? Share(_kinds.Count(other => other == kind), _kinds.Length) : 0,
            isKnown && kind == _kinds[0] ? 1 : 0,
        ];
    }

    private IEnumerable<double> OfRest(WordMatches words, int place, int rank) =>
    [
        words.IsBrandAsked(place) ? 1 : 0,
        words.IsCodeAsked(place) ? 1 : 0,
        Log(_values.Attributes(_found[rank].Doc), 100),
        Log(_values.DescriptionLength(_found[rank].Doc), LongDescription),
    ];

    // Half at the median price, more above it: ten times the median is one, a tenth is none.
    private double[] Prices()
    {
        var prices = _found.Select(hit => (double)_values.Price(hit.Doc)).ToList();
        var known = prices.Where(price => price > 0).Order().ToList();
        return [.. prices.Select(price => price > 0 ? 0.5 + (0.5 * Math.Log10(price / known[known.Count / 2])) : 0.5)];
    }

    private static bool Says(QueryWord word, string kind) => word.Heads.Contains(kind);

    private static double Share(double part, double whole) => whole > 0 ? Math.Min(1, part / whole) : 0;

    private static double Log(double count, double most) => Math.Min(1, Math.Log(1 + count) / Math.Log(1 + most));
}
