namespace ProductQA.Nlu.Evaluation;

/// <summary>
/// Adjusts probabilities of several tests, so that a difference in any of them is called by chance no oftener than one test would (S. Holm, Scandinavian
/// Journal of Statistics 6, 1979). A test on so few rows that no outcome of it could be significant asks nothing and is not counted (R. Tarone, Biometrics 46, 1990).
/// </summary>
public static class Holm
{
    /// <summary>The adjusted probabilities, 0 to 1, in the given order; a test that is not counted keeps its own.</summary>
    /// <param name="probabilities">Of each test, 0 to 1.</param>
    /// <param name="counted">Whether each could be significant at all.</param>
    public static double[] Adjust(IReadOnlyList<double> probabilities, IReadOnlyList<bool> counted)
    {
        double[] adjusted = [.. probabilities];
        int[] order = [.. Enumerable.Range(0, adjusted.Length).Where(i => counted[i]).OrderBy(i => probabilities[i])];
        var highest = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            highest = Math.Max(highest, Math.Min(1, probabilities[order[rank]] * (order.Length - rank)));
            adjusted[order[rank]] = highest;
        }

        return adjusted;
    }
}
