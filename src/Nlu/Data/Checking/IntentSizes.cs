using System.Globalization;

namespace ProductQA.Nlu.Data.Checking;

/// <summary>Intents with too few rows to learn from, next to the others or at all.</summary>
internal static class IntentSizes
{
    /// <summary>Below ten rows, five-fold cross-validation tests an intent on one row a fold.</summary>
    private const int FewRows = 10;

    private const int FarBelowMedian = 5;
    private const double LargeShare = 0.5;

    public static IEnumerable<DataFinding> Find(TrainingData data)
    {
        List<KeyValuePair<string, int>> sizes = [.. data.Rows.CountBy(row => row.Intent, StringComparer.Ordinal).OrderBy(size => size.Value).ThenBy(size => size.Key, StringComparer.Ordinal)];
        List<KeyValuePair<string, int>> inScope = [.. sizes.Where(size => size.Key != IntentNames.OutOfScope)];
        var median = inScope.Count == 0 ? 0 : inScope[inScope.Count / 2].Value;
        return
        [
            .. When(
                inScope.Count < 2, FindingKinds.TooFewIntents, FindingSeverity.Error, 1,
                $"Training needs rows of at least two intents beside {IntentNames.OutOfScope}. Add examples of another intent."),
            .. About(
                sizes, size => size < FewRows, FindingKinds.ThinIntent,
                $"have fewer than {FewRows} rows and will hardly be learned. Add examples, or merge them into another intent"),
            .. About(
                inScope, size => size >= FewRows && size * FarBelowMedian < median, FindingKinds.SmallIntent,
                $"have far fewer rows than the middle intent, which has {median}. Add examples"),
            .. About(
                sizes, size => inScope.Count > 2 && size > LargeShare * data.Rows.Count, FindingKinds.Imbalance,
                "make up more than half of all rows, so that doubtful messages will be taken for them. Add rows of other intents"),
            .. When(
                sizes.Count == inScope.Count, FindingKinds.NoOutOfScope, FindingSeverity.Info, 1,
                $"No row is labelled {IntentNames.OutOfScope}; the threshold will be found by holding out whole intents. Messages that the shop cannot serve make it better."),
        ];
    }

    private static IEnumerable<DataFinding> About(List<KeyValuePair<string, int>> sizes, Func<int, bool> isOdd, string kind, string sentence)
    {
        string[] odd = [.. sizes.Where(size => isOdd(size.Value)).Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Key} ({size.Value})"))];
        return When(odd.Length > 0, kind, FindingSeverity.Warning, odd.Length, $"Intents that {sentence}: {string.Join(", ", odd)}.");
    }

    private static IEnumerable<DataFinding> When(bool found, string kind, FindingSeverity severity, int count, string sentence) =>
        found ? [new DataFinding(kind, severity, sentence, count, [])] : [];
}
