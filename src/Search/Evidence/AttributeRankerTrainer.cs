using ProductQA.Search.Catalog;
using ProductQA.Search.Evaluation;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Fits the ranker's weights on marked questions. The ranking score is a conditional logit: the relevant attributes of a question against all of its
/// product's. The confidence is a logistic function fitted on scores of questions that the weights have not seen (five folds by product).
/// Deterministic: plain gradient steps from zero, no random numbers.
/// </summary>
public static class AttributeRankerTrainer
{
    private const int Folds = 5;
    private const int Steps = 300;
    private const double Rate = 0.3;

    /// <summary>Strength of the pull of weights towards zero, per question; chosen by the folds.</summary>
    private const double Shrinkage = 0.002;

    /// <summary>Fits on the questions and returns the weights file's text.</summary>
    public static string Fit(IReadOnlyList<AttributeQuestion> questions) => FitWeights(questions, AttributeLexicon.Default).ToJson();

    /// <summary>The same for <see cref="PassageRanker"/>: names are headings, values passages.</summary>
    public static string FitPassages(IReadOnlyList<AttributeQuestion> questions) => FitWeights(questions, AttributeLexicon.Policies).ToJson();

    /// <summary>Evaluates each fold of the questions with weights fitted on the other four: an honest figure for the training questions.</summary>
    public static AnswerEvaluation CrossValidate(IReadOnlyList<AttributeQuestion> questions, bool passages = false)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var lexicon = passages ? AttributeLexicon.Policies : AttributeLexicon.Default;
        var outcomes = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var ranker = new AttributeRanker(FitWeights([.. questions.Where(question => FoldOf(question) != fold)], lexicon), lexicon);
            return AnswerEvaluator.Outcomes(questions.Where(question => FoldOf(question) == fold), ranker);
        });
        return AnswerEvaluation.Of([.. outcomes], passages ? PassageRanker.DefaultThreshold : AttributeRanker.DefaultThreshold);
    }

    internal static AttributeWeights FitWeights(IReadOnlyList<AttributeQuestion> questions, AttributeLexicon lexicon)
    {
        var rows = questions.Select(question => Row(question, lexicon)).ToList();
        var heldOut = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var vector = Rank([.. rows.Where(row => row.Fold != fold)]);
            return rows.Where(row => row.Fold == fold).SelectMany(row => ConfidenceRows(row, vector));
        });
        return Weights(Rank(rows), Logistic([.. heldOut]));
    }

    private static AttributeWeights Weights(double[] vector, double[] confidence) => new()
    {
        Features = AttributeFeatures.Names.Zip(vector).ToDictionary(pair => pair.First, pair => Math.Round(pair.Second, 3)),
        Confidence = [.. confidence.Select(factor => Math.Round(factor, 3))],
    };

    private static TrainingRow Row(AttributeQuestion question, AttributeLexicon lexicon)
    {
        var analyzed = question.Attributes.Select(one => new AnalyzedAttribute(new ProductAttribute(one.Name, one.Value))).ToArray();
        var asked = new AskedQuestion(question.Question, productTitle: null, AttributeRanker.Importance(analyzed, names: null), lexicon, analyzed);
        var features = analyzed.Select(attribute =>
        {
            var row = new double[AttributeFeatures.Count];
            AttributeFeatures.Fill(asked, attribute, row);
            return row;
        });
        return new TrainingRow(FoldOf(question), [.. features], [.. question.Attributes.Select(one => one.Relevant)]);
    }

    /// <summary>All questions of one product (the id up to its last dash) fall into one fold.</summary>
    private static int FoldOf(AttributeQuestion question)
    {
        var dash = question.Id.LastIndexOf('-');
        return (int)((dash > 0 ? question.Id[..dash] : question.Id).Aggregate(17u, (hash, c) => unchecked((hash * 31) + c)) % Folds);
    }

    private static double[] Rank(List<TrainingRow> rows)
    {
        var answerable = rows.Where(row => row.Relevant.Contains(value: true)).ToList();
        var weights = new double[AttributeFeatures.Count];
        var momentum = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            answerable.ForEach(row => AddGradient(row, weights, gradient));
            for (var f = 0; f < weights.Length; f++)
            {
                momentum[f] = (0.9 * momentum[f]) + (gradient[f] / answerable.Count) - (Shrinkage * weights[f]);
                weights[f] += Rate * momentum[f];
            }
        }

        return weights;
    }

    /// <summary>Expected features of the relevant attributes less those of all, both under the present model.</summary>
    private static void AddGradient(TrainingRow row, double[] weights, double[] gradient)
    {
        var mass = Array.ConvertAll(row.Features, features => Dot(features, weights));
        var highest = mass.Max();
        double all = 0, relevant = 0;
        for (var i = 0; i < mass.Length; i++)
        {
            mass[i] = Math.Exp(mass[i] - highest);
            all += mass[i];
            relevant += row.Relevant[i] ? mass[i] : 0;
        }

        for (var i = 0; i < mass.Length; i++)
        {
            var pull = (row.Relevant[i] ? mass[i] / relevant : 0) - (mass[i] / all);
            for (var f = 0; f < gradient.Length; f++)
            {
                gradient[f] += pull * row.Features[i][f];
            }
        }
    }

    /// <summary>What the confidence sees of the best attribute of a question, and whether it answers.</summary>
    private static IEnumerable<(double[] Seen, bool Right)> ConfidenceRows(TrainingRow row, double[] weights)
    {
        var order = row.Features.Select((features, i) => (Score: Dot(features, weights), At: i)).OrderByDescending(pair => pair.Score).ToList();
        if (order.Count > 0)
        {
            var lead = AttributeWeights.Lead(order[0].Score, order.Count > 1 ? order[1].Score : null);
            var best = row.Features[order[0].At];
            yield return (AttributeWeights.Seen(order[0].Score, lead, best), row.Relevant[order[0].At]);
        }
    }

    private static double[] Logistic(List<(double[] Seen, bool Right)> rows)
    {
        var weights = new double[rows[0].Seen.Length];
        var momentum = new double[weights.Length];
        for (var step = 0; step < 3_000; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var (seen, right) in rows)
            {
                var error = (right ? 1 : 0) - (1 / (1 + Math.Exp(-Dot(seen, weights))));
                for (var f = 0; f < weights.Length; f++)
                {
                    gradient[f] += error * seen[f];
                }
            }

            for (var f = 0; f < weights.Length; f++)
            {
                momentum[f] = (0.9 * momentum[f]) + (gradient[f] / rows.Count) - (0.0005 * weights[f]);
                weights[f] += 0.1 * momentum[f];
            }
        }

        return weights;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private sealed record TrainingRow(int Fold, double[][] Features, bool[] Relevant);
}
