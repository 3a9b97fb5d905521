namespace ProductQA.Nlu.Data.Splitting;

/// <summary>
/// Deals whole groups to parts, the largest first, each to the part that lacks most of its intents. Groups of one size come in seeded order.
/// A group that fits nowhere goes where it overfills least.
/// </summary>
internal sealed class GroupDealer
{
    private readonly IReadOnlyList<LabelledUtterance> _rows;
    private readonly double[] _shares;
    private readonly Dictionary<string, double[]> _lacking;
    private readonly double[] _lackingInAll;

    private GroupDealer(IReadOnlyList<LabelledUtterance> rows, double[] shares)
    {
        (_rows, _shares) = (rows, shares);
        _lacking = rows.CountBy(row => row.Intent, StringComparer.Ordinal).ToDictionary(intent => intent.Key, intent => Array.ConvertAll(shares, share => share * intent.Value), StringComparer.Ordinal);
        _lackingInAll = Array.ConvertAll(shares, share => share * rows.Count);
    }

    /// <returns>For each row the index of its share.</returns>
    public static int[] Deal(IReadOnlyList<LabelledUtterance> rows, int[] groupOf, double[] shares, int seed)
    {
        var dealer = new GroupDealer(rows, shares);
        var groups = Enumerable.Range(0, rows.Count).GroupBy(row => groupOf[row]).Select(group => group.ToArray()).ToArray();
        new Random(seed).Shuffle(groups);
        var parts = new int[rows.Count];
        foreach (var group in groups.OrderByDescending(group => group.Length))
        {
            var part = dealer.Choose(group);
            dealer.Take(group, part);
            Array.ForEach(group, row => parts[row] = part);
        }

        return parts;
    }

    private int Choose(int[] group)
    {
        int[] open = [.. Enumerable.Range(0, _shares.Length).Where(part => _shares[part] > 0)];
        var lacking = Array.ConvertAll(open, part => group.Average(row => _lacking[_rows[row].Intent][part]));
        var fits = Array.ConvertAll(lacking, rows => rows >= group.Length);
        return Enumerable.Range(0, open.Length)
            .OrderByDescending(i => fits[i])
            .ThenByDescending(i => Math.Round(fits[i] ? lacking[i] / _shares[open[i]] : lacking[i], 6))
            .ThenByDescending(i => Math.Round(_lackingInAll[open[i]] / _shares[open[i]], 6))
            .Select(i => open[i])
            .First();
    }

    private void Take(int[] group, int part)
    {
        foreach (var row in group)
        {
            _lacking[_rows[row].Intent][part]--;
            _lackingInAll[part]--;
        }
    }
}
