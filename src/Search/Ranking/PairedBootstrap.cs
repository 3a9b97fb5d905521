namespace ProductQA.Search.Ranking;

/// <summary>How far a mean gain could be chance: the queries are drawn again and again, with replacement (Efron 1979; for search, Sakai 2006).</summary>
internal static class PairedBootstrap
{
    private const int Samples = 5000;
    private const double Tail = 0.025;

    /// <summary>Where the mean of the gains lies in 95 of 100 samples of queries.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<double> gains, int seed)
    {
        var random = new Random(seed);
        var means = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            var sum = 0.0;
            for (var i = 0; i < gains.Count; i++)
            {
                sum += gains[random.Next(gains.Count)];
            }

            means[sample] = sum / gains.Count;
        }

        Array.Sort(means);
        return (Rounded(means[(int)(Tail * Samples)]), Rounded(means[(int)((1 - Tail) * Samples) - 1]));
    }

    // What is left of sums that cancel out is no gain.
    private static double Rounded(double mean) => Math.Round(mean, 9) + 0.0;
}
