using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Training;

/// <summary>Fits one classifier to rows: vocabulary, features, linear model and the index of the rows.</summary>
internal static class ClassifierTrainer
{
    public static IntentClassifier Fit(IReadOnlyList<LabelledUtterance> rows, TrainingOptions options)
    {
        string[] intents = [.. rows.Select(row => row.Intent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<string>[] tokens = [.. rows.Select(row => Tokenizer.Tokenize(row.Text))];
        int[] labels = [.. rows.Select(row => Array.BinarySearch(intents, row.Intent, StringComparer.Ordinal))];
        var featurizer = Featurizer.Fit(tokens);
        SparseVector[] vectors = [.. tokens.Select(featurizer.Transform)];
        var linear = LinearLearner.Fit(vectors, labels, featurizer.Count, options);
        var byIntent = intents.Select((_, intent) => vectors.Where((_, row) => labels[row] == intent).Select(ToHalfPrecision).ToArray()).ToArray();
        return new IntentClassifier(intents, new TypoRepair(CountWords(tokens)), featurizer, linear, new NearestRows(byIntent, featurizer));
    }

    /// <summary>The precision that a saved model keeps, so that a fresh engine and a loaded one answer alike.</summary>
    private static SparseVector ToHalfPrecision(SparseVector vector) =>
        vector with { Values = [.. vector.Values.Select(value => (float)(Half)value)] };

    private static Dictionary<string, int> CountWords(IEnumerable<List<string>> tokens) =>
        tokens.SelectMany(row => row).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
