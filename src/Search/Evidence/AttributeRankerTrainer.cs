using ProductQA.Search.Evaluation;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Fits the ranker's weights on marked questions. The ranking score is a conditional logit: the relevant attributes of a question against all of its
/// product's. The confidence is a logistic function fitted on scores of questions that the weights have not seen: five folds by product, and no wording
/// of a held-out question is learned from. Deterministic: plain gradient steps from zero, no random numbers.
/// </summary>
public static class AttributeRankerTrainer
{
    private const int Folds = 5;

    /// <summary>Share of the answerable held-out questions that may stay below the threshold.</summary>
    private const double LeftUnanswered = 0.1;

    /// <summary>Fits on files of questions and returns the weights file's text.</summary>
    public static string Fit(params IReadOnlyList<IReadOnlyList<AttributeQuestion>> files) => FitWeights(files, AttributeLexicon.Default).ToJson();

    /// <summary>The same for <see cref="PassageRanker"/>: names are headings, values passages.</summary>
    public static string FitPassages(params IReadOnlyList<IReadOnlyList<AttributeQuestion>> files) => FitWeights(files, AttributeLexicon.Policies).ToJson();

    /// <summary>
    /// Ranks each fold of the questions with weights fitted on the other four and on other files: an honest figure for questions that are learned from.
    /// A fold holds whole products, and no wording in it is learned from anywhere. The threshold is chosen anew for each fold, on what was learned from.
    /// </summary>
    /// <param name="questions">The questions to measure on.</param>
    /// <param name="others">More questions to learn from.</param>
    /// <param name="passages">Whether they are policies (heading and passage).</param>
    public static HeldOutAnswers CrossValidate(IReadOnlyList<AttributeQuestion> questions, IReadOnlyList<AttributeQuestion>? others = null, bool passages = false)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var lexicon = passages ? AttributeLexicon.Policies : AttributeLexicon.Default;
        var (rows, more) = (Rows(questions, lexicon), Rows(others ?? [], lexicon));
        return new HeldOutAnswers([.. Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var held = rows.FindAll(row => row.Fold == fold);
            var weights = Fit([rows.Unseen(fold, held), more.Unseen(fold: -1, held)]);
            var ranker = new AttributeRanker(weights, lexicon);
            return AnswerEvaluator.Outcomes(held.Select(row => row.Question), ranker).Select(outcome => (outcome, weights.Threshold));
        })]);
    }

    internal static AttributeWeights FitWeights(IReadOnlyList<IReadOnlyList<AttributeQuestion>> files, AttributeLexicon lexicon) =>
        Fit([.. files.Select(questions => Rows(questions, lexicon))]);

    private static AttributeWeights Fit(IReadOnlyList<List<TrainingRow>> files)
    {
        List<TrainingRow> all = [.. files.SelectMany(rows => rows)];
        var seen = all.Select(row => row.Fold).Distinct().SelectMany(fold =>
        {
            var held = all.FindAll(row => row.Fold == fold);
            var vector = ConditionalLogit.Fit(all.Unseen(fold, held));
            return held.Where(row => row.Attributes.Length > 0).Select(row => (Row: row, Best: row.Best(vector)));
        }).ToList();
        var weights = Weights(files);
        var confidence = Logistic.Fit([.. seen.Select(pair => (pair.Best.Signals, pair.Best.IsRight, weights[pair.Row]))]);
        var answers = seen.ToDictionary(pair => pair.Row, pair => Logistic.Probability(pair.Best.Signals, confidence));
        return new AttributeWeights
        {
            Features = Named(AttributeFeatures.Names, ConditionalLogit.Fit(all)),
            Confidence = Named(ConfidenceSignals.Names, confidence),
            Threshold = files.Where(rows => rows.Exists(row => row.IsAnswerable)).Min(rows => Threshold(rows, answers)),
            Risk = RiskTable.Of([.. seen.Select(pair => (answers[pair.Row], pair.Best.IsRight))]).Points,
        };
    }

    /// <summary>
    /// Files differ in how many of their questions nothing answers, and a shop's share is unknown. The careful view: an unanswerable question weighs so
    /// much that every file has the share of the one with the most.
    /// </summary>
    private static Dictionary<TrainingRow, double> Weights(IReadOnlyList<List<TrainingRow>> files)
    {
        var odds = files.Select(rows => (double)rows.Count(row => !row.IsAnswerable) / Math.Max(1, rows.Count(row => row.IsAnswerable))).ToList();
        return files.Zip(odds).SelectMany(file => file.First.Select(row => (Row: row, Weight: row.IsAnswerable || file.Second <= 0 ? 1 : odds.Max() / file.Second)))
            .ToDictionary(pair => pair.Row, pair => pair.Weight);
    }

    private static double Threshold(List<TrainingRow> rows, Dictionary<TrainingRow, double> answers)
    {
        var answerable = rows.Where(row => row.IsAnswerable).Select(row => answers[row]).Order().ToList();
        return Math.Round(answerable[(int)(answerable.Count * LeftUnanswered)], 3);
    }

    private static List<TrainingRow> Rows(IReadOnlyList<AttributeQuestion> questions, AttributeLexicon lexicon) => [.. questions.Select(question => new TrainingRow(question, lexicon, Folds))];

    /// <summary>The rows of the other folds, without any that asks in the words of a held-out question.</summary>
    private static List<TrainingRow> Unseen(this List<TrainingRow> rows, int fold, List<TrainingRow> held)
    {
        var wordings = held.Select(row => row.Wording).ToHashSet(StringComparer.Ordinal);
        var products = held.Select(row => row.Product).ToHashSet(StringComparer.Ordinal);
        return rows.FindAll(row => row.Fold != fold && !wordings.Contains(row.Wording) && !products.Contains(row.Product));
    }

    private static Dictionary<string, double> Named(IReadOnlyList<string> names, double[] values) => names.Zip(values).ToDictionary(pair => pair.First, pair => Math.Round(pair.Second, 3));
}
