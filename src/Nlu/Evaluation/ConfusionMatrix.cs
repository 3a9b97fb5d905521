namespace ProductQA.Nlu.Evaluation;

/// <summary>How often rows of one label were acted on as another.</summary>
/// <param name="Labels">The labels shown, in alphabetical order with out of scope last.</param>
/// <param name="Counts">A row for each label that was expected, and in it a count for each that was predicted.</param>
/// <param name="LabelsLeftOut">Labels that are not shown because they are confused less; 0 when all are.</param>
public sealed record ConfusionMatrix(IReadOnlyList<string> Labels, IReadOnlyList<IReadOnlyList<int>> Counts, int LabelsLeftOut)
{
    /// <summary>Counts the rows.</summary>
    /// <param name="rows">Evaluated rows, any number.</param>
    /// <param name="mostLabels">Where there are more labels than this, the ones with the most mistakes, either way, are shown.</param>
    public static ConfusionMatrix Of(IReadOnlyList<EvaluatedRow> rows, int mostLabels = 25)
    {
        var counts = rows.CountBy(row => (row.Expected, row.Predicted)).ToDictionary();
        var mistakes = rows.Where(row => !row.IsRight).SelectMany(row => new[] { row.Expected, row.Predicted })
            .CountBy(label => label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        string[] all = [.. rows.Select(row => row.Expected).Union(rows.Select(row => row.Predicted), StringComparer.Ordinal)];
        string[] shown = [.. all
            .OrderByDescending(label => mistakes.GetValueOrDefault(label))
            .ThenBy(label => label, StringComparer.Ordinal)
            .Take(mostLabels)
            .OrderBy(label => label == IntentNames.OutOfScope)
            .ThenBy(label => label, StringComparer.Ordinal)];
        int[][] table = [.. shown.Select(expected => shown.Select(predicted => counts.GetValueOrDefault((expected, predicted))).ToArray())];
        return new ConfusionMatrix(shown, table, all.Length - shown.Length);
    }
}
