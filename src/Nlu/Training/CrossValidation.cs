using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Scores rows by classifiers that have not seen them: with the row held out, as a message of a known intent, or with its whole intent held
/// out, as a message of no intent. Nothing but training rows is used.
/// </summary>
internal static class CrossValidation
{
    public static List<HeldOutRow> HoldOutRows(IReadOnlyList<LabelledUtterance> rows, TrainingOptions options)
    {
        var fold = Deal(rows.Count, options);
        return Run(options, part => (
            [.. rows.Where((_, row) => fold[row] != part)],
            [.. rows.Where((_, row) => fold[row] == part)]));
    }

    public static List<HeldOutRow> HoldOutIntents(IReadOnlyList<LabelledUtterance> rows, TrainingOptions options)
    {
        string[] intents = [.. rows.Select(row => row.Intent).Where(intent => intent != IntentNames.OutOfScope).Distinct().Order(StringComparer.Ordinal)];
        var fold = Deal(intents.Length, options);
        var foldOf = intents.Select((intent, i) => (intent, Fold: fold[i])).ToDictionary(pair => pair.intent, pair => pair.Fold);
        return Run(options, part => (
            [.. rows.Where(row => foldOf.GetValueOrDefault(row.Intent, -1) != part)],
            [.. rows.Where(row => foldOf.GetValueOrDefault(row.Intent, -1) == part)]))
            .ConvertAll(row => row with { Expected = IntentNames.OutOfScope });
    }

    private static List<HeldOutRow> Run(
        TrainingOptions options,
        Func<int, (List<LabelledUtterance> Train, List<LabelledUtterance> HeldOut)> split)
    {
        var scored = new List<HeldOutRow>();
        for (var part = 0; part < options.Folds; part++)
        {
            var (train, heldOut) = split(part);
            if (heldOut.Count > 0 && train.Select(row => row.Intent).Where(intent => intent != IntentNames.OutOfScope).Distinct().Skip(1).Any())
            {
                var classifier = ClassifierTrainer.Fit(train, options);
                scored.AddRange(heldOut.Select(row => Score(classifier, row)));
            }
        }

        return scored;
    }

    private static HeldOutRow Score(IntentClassifier classifier, LabelledUtterance row)
    {
        var scores = classifier.Score(row.Text);
        return new HeldOutRow(row.Intent, classifier.Intents[scores.Best], scores) { Text = row.Text };
    }

    private static int[] Deal(int count, TrainingOptions options)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(options.Seed).Shuffle(order);
        var fold = new int[count];
        for (var i = 0; i < count; i++)
        {
            fold[order[i]] = i % options.Folds;
        }

        return fold;
    }
}
