namespace ProductQA.Search.Passages.Fitting;

/// <summary>
/// Fits the weights of <see cref="QuotationRanker"/> on marked questions. The ranking is a conditional logit: the sentences that answer against all of
/// the question's. The confidence is a logistic function of what it sees of the best sentence, fitted where the ranking had not seen the product.
/// Deterministic: plain gradient steps from zero, no random numbers.
/// </summary>
public static class QuotationTrainer
{
    private const int Folds = 5;
    private const double RankingShrinkage = 0.001;
    private const double ConfidenceShrinkage = 0.002;

    /// <summary>Fits on the questions and returns the weights file's text.</summary>
    public static string Fit(IReadOnlyList<PassageQuestion> questions) => FitWeights(questions).ToJson();

    internal static QuotationWeights FitWeights(IReadOnlyList<PassageQuestion> questions)
    {
        var rows = questions.Select(Row).ToList();
        var heldOut = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var ranking = Ranking([.. rows.Where(row => row.Fold != fold)]);
            return rows.Where(row => row.Fold == fold).Select(row => Best(row, ranking));
        }).ToList();
        return new QuotationWeights { Features = Rounded(Ranking(rows)), Confidence = Rounded(Confidence(heldOut)) };
    }

    private static MarkedRow Row(PassageQuestion question)
    {
        var features = QuotationFeatures.Of(QuotationQuestion.Of(question.Question, null), PassageEvaluator.Texts(question));
        return new MarkedRow(PassageEvaluator.FoldOf(question), features, [.. question.Candidates.Select(candidate => candidate.Relevance > 0)]);
    }

    private static double[] Ranking(List<MarkedRow> rows)
    {
        var telling = rows.FindAll(row => row.Answers.Contains(value: true) && row.Answers.Contains(value: false));
        return Ascend(QuotationFeatures.Names.Count, 600, RankingShrinkage, telling.Count, (weights, gradient) =>
        {
            foreach (var row in telling)
            {
                AddPull(row, weights, gradient);
            }
        });
    }

    /// <summary>Expected features of the sentences that answer less those of all, both under the present weights.</summary>
    private static void AddPull(MarkedRow row, double[] weights, double[] gradient)
    {
        var mass = row.Rows.ConvertAll(features => Math.Exp(QuotationWeights.Dot(features.Features, weights)));
        var all = mass.Sum();
        var answering = mass.Where((_, at) => row.Answers[at]).Sum();
        for (var at = 0; at < mass.Count; at++)
        {
            var pull = (row.Answers[at] ? mass[at] / answering : 0) - (mass[at] / all);
            Add(gradient, row.Rows[at].Features, pull);
        }
    }

    private static (double[] Seen, bool IsRight) Best(MarkedRow row, double[] ranking)
    {
        var scores = row.Rows.ConvertAll(features => QuotationWeights.Dot(features.Features, ranking));
        var best = scores.IndexOf(scores.Max());
        var lead = scores.Count == 1 ? QuotationWeights.LeadOfOne : QuotationWeights.Lead(scores[best] - scores.Where((_, at) => at != best).Max());
        return (QuotationWeights.Seen(row.Rows[best], lead), row.Answers[best]);
    }

    private static double[] Confidence(List<(double[] Seen, bool IsRight)> rows) =>
        Ascend(rows[0].Seen.Length, 3_000, ConfidenceShrinkage, rows.Count, (weights, gradient) =>
        {
            foreach (var (seen, isRight) in rows)
            {
                Add(gradient, seen, (isRight ? 1 : 0) - (1 / (1 + Math.Exp(-QuotationWeights.Dot(seen, weights)))));
            }
        });

    /// <summary>Gradient steps with momentum; shrinkage pulls the weights towards zero.</summary>
    private static double[] Ascend(int length, int steps, double shrinkage, int rows, Action<double[], double[]> addGradient)
    {
        var weights = new double[length];
        var momentum = new double[length];
        for (var step = 0; step < steps; step++)
        {
            var gradient = new double[length];
            addGradient(weights, gradient);
            for (var f = 0; f < length; f++)
            {
                momentum[f] = (0.9 * momentum[f]) + (gradient[f] / rows) - (shrinkage * weights[f]);
                weights[f] += 0.2 * momentum[f];
            }
        }

        return weights;
    }

    private static void Add(double[] sum, double[] values, double factor)
    {
        for (var f = 0; f < sum.Length; f++)
        {
            sum[f] += factor * values[f];
        }
    }

    private static double[] Rounded(double[] weights) => Array.ConvertAll(weights, weight => Math.Round(weight, 3));

    private sealed record MarkedRow(int Fold, List<QuotationRow> Rows, List<bool> Answers);
}
