using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Splitting;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Scores rows by classifiers that have not seen them: with the row held out, as a message of a known intent, or with its whole intent held
/// out, as a message of no intent. Rows that say the same stay in one part, or a row would be scored by what its paraphrase taught. Nothing but
/// training rows is used.
/// </summary>
internal static class CrossValidation
{
    private const int ManyRows = 6000;
    private const int PartsOfManyRows = 3;
    private const int PartsOfIntentsOfManyRows = 2;

    public static List<HeldOutRow> HoldOutRows(IReadOnlyList<CountedRow> rows, MeaningBlock meaning, TrainingOptions options, IProgress<string>? progress)
    {
        var parts = Parts(rows, options);
        var part = DealRows([.. rows.Select(row => row.Row)], parts, options.Seed);
        return Run(rows, meaning, options, parts, (_, row) => part[row], progress, "rows");
    }

    public static List<HeldOutRow> HoldOutIntents(IReadOnlyList<CountedRow> rows, MeaningBlock meaning, TrainingOptions options, IProgress<string>? progress)
    {
        var parts = options.Folds ?? (rows.Count < ManyRows ? TrainingOptions.FoldsOfFewRows : PartsOfIntentsOfManyRows);
        string[] intents = [.. rows.Select(row => row.Row.Intent).Where(intent => intent != IntentNames.OutOfScope).Distinct().Order(StringComparer.Ordinal)];
        var part = Deal(intents.Length, parts, options.Seed);
        var partOf = intents.Select((intent, i) => (intent, Part: part[i])).ToDictionary(pair => pair.intent, pair => pair.Part, StringComparer.Ordinal);
        return Run(rows, meaning, options, parts, (row, _) => partOf.GetValueOrDefault(row.Row.Intent, -1), progress, "intents")
            .ConvertAll(row => row with { Expected = IntentNames.OutOfScope });
    }

    /// <summary>What many rows say in three parts, few say only in five; the time of training goes into the parts.</summary>
    private static int Parts(IReadOnlyList<CountedRow> rows, TrainingOptions options) =>
        options.Folds ?? (rows.Count < ManyRows ? TrainingOptions.FoldsOfFewRows : PartsOfManyRows);

    private static List<HeldOutRow> Run(
        IReadOnlyList<CountedRow> rows, MeaningBlock meaning, TrainingOptions options, int parts,
        Func<CountedRow, int, int> partOf, IProgress<string>? progress, string what)
    {
        var scored = new List<HeldOutRow>();
        for (var part = 0; part < parts; part++)
        {
            progress?.Report($"Cross-validating: {what}, part {part + 1} of {parts} ...");
            List<CountedRow> train = [.. rows.Where((row, i) => partOf(row, i) != part)];
            List<CountedRow> heldOut = [.. rows.Where((row, i) => partOf(row, i) == part)];
            if (heldOut.Count > 0 && train.Select(row => row.Row.Intent).Where(intent => intent != IntentNames.OutOfScope).Distinct().Skip(1).Any())
            {
                scored.AddRange(Score(ClassifierTrainer.Fit(train, meaning, options), heldOut, part));
            }
        }

        return scored;
    }

    private static HeldOutRow[] Score(IntentClassifier classifier, List<CountedRow> rows, int part)
    {
        var scored = new HeldOutRow[rows.Count];
        Parallel.For(0, rows.Count, i =>
        {
            var row = rows[i].Row;
            var scores = classifier.Score(row.Text);
            scored[i] = new HeldOutRow(row.Text, row.Intent, classifier.Intents[scores.Best], scores, part);
        });
        return scored;
    }

    /// <summary>
    /// Rows that say the same stay in one part. An intent whose rows all say the same ("how much is lamp 1", "how much is lamp 2") would then never be both
    /// learned and asked, so its rows are dealt one by one.
    /// </summary>
    private static int[] DealRows(IReadOnlyList<LabelledUtterance> rows, int parts, int seed)
    {
        var part = DataSplit.Folds(rows, parts, seed);
        foreach (var intent in Enumerable.Range(0, rows.Count).GroupBy(row => rows[row].Intent, StringComparer.Ordinal))
        {
            int[] members = [.. intent];
            if (members.Length > 1 && members.All(row => part[row] == part[members[0]]))
            {
                var dealt = Deal(members.Length, parts, seed);
                for (var i = 0; i < members.Length; i++)
                {
                    part[members[i]] = dealt[i];
                }
            }
        }

        return part;
    }

    private static int[] Deal(int count, int parts, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        var part = new int[count];
        for (var i = 0; i < count; i++)
        {
            part[order[i]] = i % parts;
        }

        return part;
    }
}
