namespace ProductQA.Search.Ranking;

/// <summary>The order that scores and learned scores give together.</summary>
internal static class RankingOrder
{
    // Beyond this a learned score says no more, and e to its power stays a number.
    private const double Most = 50;

    /// <summary>Score and learned score as one, above 0 where the score is.</summary>
    public static double Score(double score, double learned, double weight) => score * Math.Exp(Math.Clamp(weight * learned, -Most, Most));

    /// <summary>Places in their new order: by step, then by score; equals stay as they were.</summary>
    public static IEnumerable<int> Of(IReadOnlyList<(int Step, double Score)> found) =>
        Enumerable.Range(0, found.Count).OrderBy(i => found[i].Step).ThenByDescending(i => found[i].Score);
}
