using ProductQA.Nlu.Data.Similarity;

namespace ProductQA.Nlu.Data.Checking;

/// <summary>The same text twice, but for case and punctuation: under one intent it only weighs more, under two it contradicts itself.</summary>
internal static class RepeatedTexts
{
    public static IEnumerable<DataFinding> Find(TrainingData data)
    {
        List<int[]> repeated = [.. Enumerable.Range(0, data.Rows.Count).GroupBy(row => TextKey.Of(data.Rows[row].Text), StringComparer.Ordinal).Select(rows => rows.ToArray()).Where(rows => rows.Length > 1)];
        var contradictions = repeated.Where(rows => Intents(data, rows).Skip(1).Any());
        var copies = repeated.SelectMany(rows => rows.GroupBy(row => data.Rows[row].Intent, StringComparer.Ordinal).SelectMany(same => same.Skip(1).Select(row => (Row: row, First: same.First()))));
        return
        [
            .. DataFinding.Of(
                FindingKinds.TwoIntents,
                FindingSeverity.Warning,
                [.. contradictions.SelectMany(rows => rows.Select(row => FoundRow.Of(data, row, $"also labelled {string.Join(", ", Intents(data, rows).Where(intent => intent != data.Rows[row].Intent))}")))],
                count => $"{count} rows have a text that also stands under another intent. Decide for one of them."),
            .. DataFinding.Of(
                FindingKinds.Duplicate,
                FindingSeverity.Warning,
                [.. copies.OrderBy(copy => copy.Row).Select(copy => FoundRow.Of(data, copy.Row, $"as in {data.Places[copy.First]}"))],
                count => $"{count} rows repeat another row of their intent. Remove them, unless their number is meant to count."),
        ];
    }

    private static IEnumerable<string> Intents(TrainingData data, int[] rows) => rows.Select(row => data.Rows[row].Intent).Distinct(StringComparer.Ordinal);
}
