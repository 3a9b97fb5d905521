using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Evaluation;

/// <summary>Two engines on the same test rows, paired row by row, over all rows and for each label.</summary>
/// <param name="Overall">Over all rows.</param>
/// <param name="Intents">For each label of the test file, in alphabetical order.</param>
public sealed record ModelComparison(PairedFigures Overall, IReadOnlyList<PairedFigures> Intents)
{
    /// <summary>A difference this improbable by chance counts as real.</summary>
    public const double Significance = 0.05;

    /// <summary>What the second does worse: over all, by any margin, or for an intent, significantly. Empty when it may be promoted.</summary>
    public IReadOnlyList<PairedFigures> Regressions =>
        [.. Intents.Prepend(Overall).Where((figures, i) => figures.AccuracyB < figures.AccuracyA && (i == 0 || figures.PValue < Significance))];

    /// <summary>Compares engine A (the current one) with engine B (the candidate) by what they act on, threshold included.</summary>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public static ModelComparison Compare(NluEngine a, NluEngine b, IReadOnlyList<LabelledUtterance> rows)
    {
        if (rows.Count == 0)
        {
            throw new ArgumentException("There are no rows to compare on.", nameof(rows));
        }

        var pairs = rows.Select(row => new Pair(row.Intent, a.Understand(row.Text).Intent == row.Intent, b.Understand(row.Text).Intent == row.Intent)).ToList();
        var intents = pairs.GroupBy(pair => pair.Intent, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        return new ModelComparison(Count("all", pairs), [.. intents.Select(group => Count(group.Key, [.. group]))]);
    }

    private static PairedFigures Count(string name, IReadOnlyList<Pair> pairs)
    {
        var onlyA = pairs.Count(pair => pair.A && !pair.B);
        var onlyB = pairs.Count(pair => pair.B && !pair.A);
        return new PairedFigures(
            name, pairs.Count, (double)pairs.Count(pair => pair.A) / pairs.Count, (double)pairs.Count(pair => pair.B) / pairs.Count,
            onlyA, onlyB, McNemar.PValue(onlyA, onlyB));
    }

    private sealed record Pair(string Intent, bool A, bool B);
}

/// <summary>Two models on the same rows.</summary>
/// <param name="Intent">The label of the rows, or "all".</param>
/// <param name="Rows">How many.</param>
/// <param name="AccuracyA">Right share of the first, 0 to 1.</param>
/// <param name="AccuracyB">Right share of the second, 0 to 1.</param>
/// <param name="OnlyA">Rows that only the first gets right.</param>
/// <param name="OnlyB">Rows that only the second gets right.</param>
/// <param name="PValue">McNemar's exact two-sided probability, 0 to 1.</param>
public sealed record PairedFigures(string Intent, int Rows, double AccuracyA, double AccuracyB, int OnlyA, int OnlyB, double PValue);
