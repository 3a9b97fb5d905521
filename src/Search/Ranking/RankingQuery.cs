using ProductQA.Search.Evaluation;

namespace ProductQA.Search.Ranking;

/// <summary>A judged query with the products that the search found for it: what a re-ranker is trained and measured on.</summary>
/// <param name="Query">The query's words.</param>
/// <param name="Rows">The products that are put in a new order, best first by score.</param>
/// <param name="Ratings">All ratings of the query, of found and other products.</param>
public sealed record RankingQuery(string Query, IReadOnlyList<RankingRow> Rows, IReadOnlyCollection<int> Ratings)
{
    /// <summary>nDCG@10 in the order of the search, 0 to 1.</summary>
    public double Ndcg() => SearchEvaluator.Ndcg(Rows.Select(row => row.Rating), Ratings);

    /// <summary>nDCG@10 in the order that learned scores give, 0 to 1.</summary>
    /// <param name="learned">A learned score for each row.</param>
    /// <param name="weight">How much it counts.</param>
    internal double Ndcg(IReadOnlyList<double> learned, double weight) =>
        SearchEvaluator.Ndcg(RankingOrder.Of([.. Rows.Select((row, i) => (row.Step, RankingOrder.Score(row.Score, learned[i], weight)))]).Select(i => Rows[i].Rating), Ratings);
}

/// <summary>A product that was found.</summary>
/// <param name="Features">Its <see cref="RankingFeatures"/>.</param>
/// <param name="Score">The search's score, above 0.</param>
/// <param name="Step">0 for products that have every word of the query, 1 for those that lack one, and so on: no product passes one of an earlier step.</param>
/// <param name="Rating">Its rating; 0 where nobody rated it.</param>
public sealed record RankingRow(IReadOnlyList<float> Features, double Score, int Step, int Rating);
