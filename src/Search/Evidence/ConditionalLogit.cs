namespace ProductQA.Search.Evidence;

/// <summary>Weights under which the attributes that answer a question are the likely choice among all of its product's (McFadden 1974).</summary>
internal static class ConditionalLogit
{
    private const int Steps = 300;
    private const double Rate = 0.3;

    /// <summary>Strength of the pull of weights towards zero, per question; chosen by the folds.</summary>
    private const double Shrinkage = 0.002;

    public static double[] Fit(List<TrainingRow> rows)
    {
        var answerable = rows.FindAll(row => row.IsAnswerable);
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
        var mass = Array.ConvertAll(row.Features, features => AttributeWeights.Dot(features, weights));
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
}
