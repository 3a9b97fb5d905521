namespace ProductQA.Nlu.Evaluation;

/// <summary>A share that was counted, with the range that holds the true one in 19 of 20 cases (E. B. Wilson's score interval, JASA 22, 1927).</summary>
/// <param name="Share">The counted share, 0 to 1.</param>
/// <param name="Low">Lower end of the range, 0 to <paramref name="Share"/>.</param>
/// <param name="High">Upper end, <paramref name="Share"/> to 1.</param>
public sealed record ShareInterval(double Share, double Low, double High)
{
    private const double StandardDeviations = 1.96;

    /// <summary>The interval of <paramref name="part"/> of <paramref name="whole"/> rows; null when there are none.</summary>
    /// <param name="part">Rows of the kind, 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">All rows, not negative.</param>
    public static ShareInterval? Of(int part, int whole)
    {
        if (whole <= 0)
        {
            return null;
        }

        var share = (double)part / whole;
        var pull = StandardDeviations * StandardDeviations / whole;
        var middle = (share + (pull / 2)) / (1 + pull);
        var reach = StandardDeviations / (1 + pull) * Math.Sqrt((share * (1 - share) / whole) + (pull / (4 * whole)));
        return new ShareInterval(share, Math.Min(share, Math.Max(0, middle - reach)), Math.Max(share, Math.Min(1, middle + reach)));
    }
}
