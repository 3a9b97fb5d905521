using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Training;

/// <summary>Fits one classifier to rows: vocabulary, features, linear model and what each intent is familiar with.</summary>
internal static class ClassifierTrainer
{
    public static IntentClassifier Fit(IReadOnlyList<CountedRow> rows, MeaningBlock meaning, TrainingOptions options)
    {
        string[] intents = [.. rows.Select(row => row.Row.Intent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] labels = [.. rows.Select(row => Array.BinarySearch(intents, row.Row.Intent, StringComparer.Ordinal))];
        var featurizer = Featurizer.Fit([.. rows.Select(row => row.Counted)], meaning);
        var vectors = new SparseVector[rows.Count];
        Parallel.For(0, rows.Count, row => vectors[row] = featurizer.Transform(rows[row].Counted));
        var linear = LinearLearner.Fit(vectors, labels, featurizer.Count, options);
        var familiarity = new Familiarity([.. intents.Select((_, intent) => Keep(vectors.Where((_, row) => labels[row] == intent), featurizer, options.Seed))]);
        return new IntentClassifier(intents, new TypoRepair(CountWords(rows)), featurizer, linear, familiarity);
    }

    /// <summary>The rows of an intent to remember: all of them, or as many as are kept, drawn by the seed.</summary>
    private static sbyte[][] Keep(IEnumerable<SparseVector> vectors, Featurizer featurizer, int seed)
    {
        sbyte[][] rows = [.. vectors.Select(vector => Familiarity.Pack(featurizer.MeaningOf(vector)))];
        new Random(seed).Shuffle(rows);
        return rows.Length <= Familiarity.MostRows ? rows : rows[..Familiarity.MostRows];
    }

    private static Dictionary<string, int> CountWords(IEnumerable<CountedRow> rows) =>
        rows.SelectMany(row => row.Counted.Tokens).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
