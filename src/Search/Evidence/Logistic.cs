namespace ProductQA.Search.Evidence;

/// <summary>Logistic regression by plain gradient steps.</summary>
internal static class Logistic
{
    private const int Steps = 2_000;

    /// <summary>Pull towards zero for a thousand rows; fewer rows are pulled harder.</summary>
    private const double Shrinkage = 0.0005;

    public static double[] Fit(IReadOnlyList<(double[] Seen, bool IsRight, double Weight)> rows)
    {
        var weights = new double[rows[0].Seen.Length];
        var momentum = new double[weights.Length];
        var total = rows.Sum(row => row.Weight);
        var shrinkage = Shrinkage * Math.Max(1, 1_000.0 / rows.Count);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var (seen, isRight, weight) in rows)
            {
                var error = weight * ((isRight ? 1 : 0) - Probability(seen, weights));
                for (var f = 0; f < weights.Length; f++)
                {
                    gradient[f] += error * seen[f];
                }
            }

            for (var f = 0; f < weights.Length; f++)
            {
                momentum[f] = (0.9 * momentum[f]) + (gradient[f] / total) - (shrinkage * weights[f]);
                weights[f] += 0.1 * momentum[f];
            }
        }

        return weights;
    }

    public static double Probability(double[] seen, double[] weights) => 1 / (1 + Math.Exp(-AttributeWeights.Dot(seen, weights)));
}
