using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Search.Ranking;

/// <summary>
/// Puts the products that a search found first in a better order, as learned from judged queries. No product passes one that has more of the query's
/// words. Thread-safe; takes well under a millisecond.
/// </summary>
public sealed class Reranker
{
    /// <summary>Most products that are put in a new order.</summary>
    public const int Depth = 50;

    private const int MostReasons = 2;

    private readonly RankingModel _model;

    private Reranker(RankingModel model, RankingCard card) => (_model, Card) = (model, card);

    /// <summary>What it was trained on and what it gains.</summary>
    public RankingCard Card { get; }

    /// <summary>The re-ranker of a folder, whether it is on or not.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged or of another version; the message says what to do.</exception>
    public static Reranker Load(string folder)
    {
        var card = RankingCard.Read(folder);
        var file = Path.Combine(folder, RankingModel.FileName);
        try
        {
            var bytes = File.ReadAllBytes(file);
            return RankingModel.IdOf(bytes) == card.Model
                ? new Reranker(RankingModel.Parse(bytes), card)
                : throw new InvalidDataException("it is not the one of card.json");
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new InvalidDataException($"{file} cannot be used ({e.Message}): train the ranker again, or remove the folder to search without it.", e);
        }
    }

    /// <summary>The re-ranker that searches of a data folder use: the one in its folder <c>ranking</c> where its card says that it is on, else none.</summary>
    /// <exception cref="InvalidDataException">There is one, but it is damaged or of another version.</exception>
    public static Reranker? Of(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "ranking");
        return Directory.Exists(folder) && Load(folder) is { Card.On: true } ranker ? ranker : null;
    }

    /// <summary>Collects for a query what a re-ranker looks at: in each step enough that the best may be among them, however few are shown.</summary>
    internal static FoundDocuments Collect(IndexSearcher searcher, ReadQuery read, CatalogQuery query, SearchWeights weights) =>
        new Candidates(searcher, read, query with { Top = Math.Max(query.Top, FoundDocuments.Shown) }, weights, Depth).Collect();

    /// <summary>The products in their new order, those behind the first steps as they were.</summary>
    internal IReadOnlyList<RankedDocument> Order(FoundDocuments found, ReadQuery read, IndexReader reader, CatalogStatistics statistics)
    {
        var first = found.First(Depth);
        if (first.Count < 2)
        {
            return [.. found.Documents.Select(RankedDocument.AsFound)];
        }

        var features = new CandidateFeatures(first, read, reader, statistics).Compute();
        var scores = first.Select((hit, i) => (found.StepOf(i), RankingOrder.Score(hit.Score, _model.Learned(features[i]), _model.Weight))).ToList();
        var order = RankingOrder.Of(scores).Select((from, to) => new RankedDocument(new ScoreDoc(first[from].Doc, (float)scores[from].Item2), Reason(features[from], from, to)));
        return [.. order, .. found.Documents.Skip(first.Count).Select(RankedDocument.AsFound)];
    }

    private string? Reason(float[] features, int from, int to)
    {
        if (from == to)
        {
            return null;
        }

        var shares = _model.Explain(features).Select(share => to < from ? share : -share).ToArray();
        var most = Enumerable.Range(0, shares.Length).Where(i => shares[i] > 0).OrderByDescending(i => shares[i]).Take(MostReasons).Select(i => RankingFeatures.All[i].Name.Replace('_', ' '));
        return FormattableString.Invariant($"learned order: {from + 1} → {to + 1} ({string.Join(", ", most)})");
    }
}

/// <summary>A product in its new place.</summary>
/// <param name="Document">The document with its new score.</param>
/// <param name="Reason">Why it moved, in words; nothing where it did not.</param>
internal sealed record RankedDocument(ScoreDoc Document, string? Reason)
{
    public static RankedDocument AsFound(ScoreDoc document) => new(document, null);
}
