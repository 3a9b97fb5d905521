using System.Globalization;
using ProductQA.Nlu.Data.Similarity;

namespace ProductQA.Nlu.Data.Checking;

/// <summary>Test rows that a model has seen in training, word for word or nearly so (four of five words shared): they measure its memory.</summary>
internal static class SplitLeaks
{
    private const double LeastSimilarity = 0.8;

    /// <summary>There are few ways to say hello: such short texts stand in every part of any data.</summary>
    private const int ShortestText = 3;

    public static IEnumerable<DataFinding> Find(TrainingData training, TrainingData test)
    {
        var known = training.Rows.Select(row => row.Intent).ToHashSet(StringComparer.Ordinal);
        var unknown = Enumerable.Range(0, test.Rows.Count).Where(row => test.Rows[row].Intent != IntentNames.OutOfScope && !known.Contains(test.Rows[row].Intent));
        return
        [
            .. DataFinding.Of(
                FindingKinds.Leak,
                FindingSeverity.Warning,
                FindLeaks(training, test),
                count => $"{count} of {test.Rows.Count} rows of {Name(test)} stand in the training data too, word for word or nearly. Remove them from the training data, or figures on them are too good."),
            .. DataFinding.Of(
                FindingKinds.UnknownIntent,
                FindingSeverity.Warning,
                [.. unknown.Select(row => FoundRow.Of(test, row, "not in training"))],
                count => $"{count} rows of {Name(test)} have an intent without training rows, so none of them can be right. Add training rows, or mend the names."),
        ];
    }

    private static List<FoundRow> FindLeaks(TrainingData training, TrainingData test)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, utterance) in training.Rows.Index())
        {
            first.TryAdd(TextKey.Of(utterance.Text), row);
        }

        var sets = Elements.Encode(training.Rows.Concat(test.Rows).Select(row => Elements.Words(row.Text)));
        int[] distinct = [.. Enumerable.Range(0, training.Rows.Count).DistinctBy(row => string.Join(' ', sets[row]))];
        var index = new JaccardIndex([.. distinct.Select(row => sets[row])], LeastSimilarity);
        var leaks = new List<FoundRow>();
        foreach (var (row, utterance) in test.Rows.Index())
        {
            var set = sets[training.Rows.Count + row];
            var nearest = index.Find(set).Where(_ => set.Length >= ShortestText).OrderByDescending(found => found.Similarity).ThenBy(found => found.Row).FirstOrDefault();
            if (set.Length >= ShortestText && first.TryGetValue(TextKey.Of(utterance.Text), out var same))
            {
                leaks.Add(FoundRow.Of(test, row, $"as in {training.Places[same]}"));
            }
            else if (nearest.Similarity > 0)
            {
                leaks.Add(FoundRow.Of(test, row, Describe(training, distinct[nearest.Row], nearest.Similarity)));
            }
        }

        return leaks;
    }

    private static string Describe(TrainingData training, int row, double similarity) =>
        string.Create(CultureInfo.InvariantCulture, $"{similarity:P0} of the words of \"{PrivateData.Mask(training.Rows[row].Text)}\" in {training.Places[row]}");

    private static string Name(TrainingData data) => data.Files is [var only] ? Path.GetFileName(only.Path) : $"{data.Files.Count} files";
}
