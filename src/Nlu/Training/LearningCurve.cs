using System.Globalization;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Training;

/// <summary>Would more data help, and for which intent? The same test rows after training on growing parts of the rows.</summary>
/// <param name="Points">One for each part, smallest first; the last is all rows.</param>
public sealed record LearningCurve(IReadOnlyList<LearningPoint> Points)
{
    private const double EnoughRecall = 0.95;
    private const int FewestMoreRight = 2;
    private const int FewestRowsOfAnIntent = 2;

    /// <summary>The parts that are trained on, as shares of the rows.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.1, 0.25, 0.5, 0.75, 1];

    /// <summary>
    /// The intents that went on improving from half of the rows to all of them, by at least two test rows, and are not yet at 95 %: more rows
    /// are likely to help these most. Largest gain first.
    /// </summary>
    public IReadOnlyList<LearningGain> StillImproving =>
        [.. Points[^1].Intents
            .Join(Half.Intents, now => now.Intent, half => half.Intent, (now, half) => new LearningGain(now.Intent, half.Recall, now.Recall, now.Right - half.Right))
            .Where(gain => gain.MoreRight >= FewestMoreRight && gain.All < EnoughRecall)
            .OrderByDescending(gain => gain.All - gain.Half)
            .ThenBy(gain => gain.Intent, StringComparer.Ordinal)];

    /// <summary>The point of half of the rows, or the nearest below all.</summary>
    public LearningPoint Half => Points.Take(Points.Count - 1).MinBy(point => Math.Abs(point.Share - 0.5)) ?? Points[^1];

    /// <summary>Trains once for each part. A part takes its share of every intent (at least two rows), and each part holds the one before.</summary>
    /// <param name="rows">Training rows of at least two intents.</param>
    /// <param name="test">Test rows; they choose nothing.</param>
    /// <param name="options">How to train; its seed also deals the parts.</param>
    /// <param name="progress">Told in a sentence which part is being trained.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the rows have fewer than two intents.</exception>
    public static LearningCurve Measure(
        IReadOnlyList<LabelledUtterance> rows, IReadOnlyList<LabelledUtterance> test, TrainingOptions options, IProgress<string>? progress = null)
    {
        var dealt = Deal(rows, options.Seed);
        var points = new List<LearningPoint>();
        foreach (var share in Shares)
        {
            var part = Take(share, rows, dealt);
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"Learning curve: training on {part.Count} of {rows.Count} rows ..."));
            points.Add(Measure(share, part, test, options));
        }

        return new LearningCurve(points);
    }

    private static LearningPoint Measure(double share, List<LabelledUtterance> part, IReadOnlyList<LabelledUtterance> test, TrainingOptions options)
    {
        var engine = IntentTrainer.Train(part, options).Engine;
        EvaluatedRow[] rows = [.. test.Select(row => IntentEvaluator.ToRow(engine.Understand(row.Text), row.Intent))];
        IntentRecall[] intents = [.. rows
            .Where(row => row.IsInScope)
            .GroupBy(row => row.Expected, StringComparer.Ordinal)
            .OrderBy(intent => intent.Key, StringComparer.Ordinal)
            .Select(intent => new IntentRecall(intent.Key, intent.Count(), intent.Count(row => row.Best == row.Expected)))];
        var accuracy = IntentMetrics.Ratio(intents.Sum(intent => intent.Right), intents.Sum(intent => intent.Rows));
        return new LearningPoint(share, part.Count, accuracy, IntentMetrics.Auroc(rows), intents);
    }

    /// <summary>The row numbers of each intent in the order in which the parts take them.</summary>
    private static List<int[]> Deal(IReadOnlyList<LabelledUtterance> rows, int seed)
    {
        var random = new Random(seed);
        List<int[]> intents = [.. rows
            .Select((row, number) => (row.Intent, Number: number))
            .GroupBy(row => row.Intent, row => row.Number, StringComparer.Ordinal)
            .OrderBy(intent => intent.Key, StringComparer.Ordinal)
            .Select(intent => intent.ToArray())];
        intents.ForEach(random.Shuffle);
        return intents;
    }

    /// <summary>A part keeps the order of the rows, so that all of them give the very model that training gives.</summary>
    private static List<LabelledUtterance> Take(double share, IReadOnlyList<LabelledUtterance> rows, List<int[]> dealt) =>
        [.. dealt
            .SelectMany(intent => intent.Take(Math.Max(FewestRowsOfAnIntent, (int)Math.Ceiling(share * intent.Length))))
            .Order()
            .Select(number => rows[number])];
}

/// <summary>What training on a part of the rows gives.</summary>
/// <param name="Share">The part, above 0, at most 1.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="InScopeAccuracy">Right share of the in-scope test rows, none rejected; null without such rows.</param>
/// <param name="Auroc">How often confidence ranks an in-scope row above an out-of-scope row; null when one kind is missing.</param>
/// <param name="Intents">The same for each intent of the test rows, in alphabetical order.</param>
public sealed record LearningPoint(double Share, int Rows, double? InScopeAccuracy, double? Auroc, IReadOnlyList<IntentRecall> Intents);

/// <summary>How many test rows of an intent are found, none rejected.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Rows">Test rows with this label, at least 1.</param>
/// <param name="Right">Those whose best intent is the label.</param>
public sealed record IntentRecall(string Intent, int Rows, int Right)
{
    /// <summary>The share that is found, 0 to 1.</summary>
    public double Recall => (double)Right / Rows;
}

/// <summary>What the second half of the training rows brought an intent.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Half">Recall with half of the rows, 0 to 1.</param>
/// <param name="All">Recall with all of them, 0 to 1.</param>
/// <param name="MoreRight">Test rows found more.</param>
public sealed record LearningGain(string Intent, double Half, double All, int MoreRight);
