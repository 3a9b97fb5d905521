namespace ProductQA.Nlu.Evaluation;

/// <summary>Rows of one label that were answered as another. Rows that were refused are not among them: nobody got a wrong answer.</summary>
/// <param name="Expected">Their label; may be out of scope.</param>
/// <param name="Taken">The intent that the engine acted on.</param>
/// <param name="Rows">How many, at least 1.</param>
/// <param name="Share">Their share of the rows with the label, above 0, at most 1.</param>
/// <param name="Examples">Texts of some of them, surest first.</param>
public sealed record ConfusedPair(string Expected, string Taken, int Rows, double Share, IReadOnlyList<string> Examples)
{
    private const int MostExamples = 2;

    /// <summary>The pairs with the most rows first; of equal ones those with the larger share, then in alphabetical order.</summary>
    /// <param name="rows">Evaluated rows, any number.</param>
    /// <param name="most">How many pairs at most, not negative.</param>
    public static IReadOnlyList<ConfusedPair> Find(IReadOnlyList<EvaluatedRow> rows, int most = 20)
    {
        var expected = rows.CountBy(row => row.Expected, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. rows
            .Where(row => !row.IsRight && row.Predicted != IntentNames.OutOfScope)
            .GroupBy(row => (row.Expected, row.Predicted))
            .Select(pair => new ConfusedPair(
                pair.Key.Expected, pair.Key.Predicted, pair.Count(), (double)pair.Count() / expected[pair.Key.Expected], Surest(pair)))
            .OrderByDescending(pair => pair.Rows)
            .ThenByDescending(pair => pair.Share)
            .ThenBy(pair => pair.Expected, StringComparer.Ordinal)
            .ThenBy(pair => pair.Taken, StringComparer.Ordinal)
            .Take(most)];
    }

    private static string[] Surest(IEnumerable<EvaluatedRow> rows) =>
        [.. rows.OrderByDescending(row => row.Confidence).ThenBy(row => row.Text, StringComparer.Ordinal).Select(row => row.Text).Distinct().Take(MostExamples)];
}
