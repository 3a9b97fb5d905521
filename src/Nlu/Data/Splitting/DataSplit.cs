using ProductQA.Nlu.Data.Similarity;

namespace ProductQA.Nlu.Data.Splitting;

/// <summary>
/// Splits that do not leak: rows that say the same, by their given group or found by likeness, stay in one part, else a model is asked what it has learned by heart.
/// Every part gets its share of each intent. The same rows and seed give the same split.
/// </summary>
public static class DataSplit
{
    /// <summary>Deals rows into folds for cross-validation.</summary>
    /// <param name="rows">Any rows.</param>
    /// <param name="k">Number of folds, at least 2.</param>
    /// <param name="seed">Decides which of many equally good deals is taken.</param>
    /// <returns>For each row its fold, 0 to <paramref name="k"/> - 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 2.</exception>
    public static int[] Folds(IReadOnlyList<LabelledUtterance> rows, int k, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        return GroupDealer.Deal(rows, ParaphraseGroups.Find(rows), [.. Enumerable.Repeat(1.0 / k, k)], seed);
    }

    /// <summary>Splits rows by shares, group by group.</summary>
    /// <exception cref="ArgumentException">A share is out of its range.</exception>
    public static SplitPart[] ByGroup(IReadOnlyList<LabelledUtterance> rows, SplitShares shares, int seed)
    {
        Check(shares);
        double[] all = [1 - shares.Test - shares.Dev, shares.Dev, shares.Test];
        return Array.ConvertAll(GroupDealer.Deal(rows, ParaphraseGroups.Find(rows), all, seed), part => (SplitPart)part);
    }

    /// <summary>
    /// Splits rows by time, as a model meets them: trained on what came first, tested on what came last. A group stands where its last row does, so training
    /// never sees a row from after the cut, nor one that says the same as a tested one.
    /// </summary>
    /// <exception cref="ArgumentException">A share is out of its range.</exception>
    /// <exception cref="InvalidDataException">A row has no time.</exception>
    public static SplitPart[] ByTime(IReadOnlyList<LabelledUtterance> rows, SplitShares shares)
    {
        Check(shares);
        if (rows.FirstOrDefault(row => row.Time is null) is { } row)
        {
            throw new InvalidDataException($"A split by time needs the time of every row; '{row.Text}' has none. Fill the column time, or split by group.");
        }

        var groupOf = ParaphraseGroups.Find(rows);
        var latestFirst = Enumerable.Range(0, rows.Count).GroupBy(row => groupOf[row]).OrderByDescending(group => group.Max(row => rows[row].Time)).ThenBy(group => group.Key);
        var parts = new SplitPart[rows.Count];
        var dealt = 0;
        foreach (var group in latestFirst)
        {
            var part = dealt < shares.Test * rows.Count ? SplitPart.Test : dealt < (shares.Test + shares.Dev) * rows.Count ? SplitPart.Dev : SplitPart.Train;
            foreach (var member in group)
            {
                parts[member] = part;
                dealt++;
            }
        }

        return parts;
    }

    private static void Check(SplitShares shares)
    {
        if (shares.FindMistake() is { } mistake)
        {
            throw new ArgumentException(mistake, nameof(shares));
        }
    }
}
