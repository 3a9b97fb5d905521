using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Evaluation;

/// <summary>
/// Two engines on the same test rows, paired row by row, over all rows and for each label. Many intents are many chances to look worse by luck, so
/// their probabilities are adjusted together (<see cref="Holm"/>): of candidates that are as good as the current model, at most one in twenty is called worse.
/// </summary>
/// <param name="Overall">Over all rows.</param>
/// <param name="Intents">For each label of the test file, in alphabetical order.</param>
public sealed record ModelComparison(PairedFigures Overall, IReadOnlyList<PairedFigures> Intents)
{
    /// <summary>A difference this improbable by chance counts as real.</summary>
    public const double Significance = 0.05;

    /// <summary>The name under which all rows together stand among the intents.</summary>
    public const string AllRows = "all";

    /// <summary>What the second does significantly worse: an intent, or all rows together. Empty when it may be promoted.</summary>
    public IReadOnlyList<PairedFigures> Regressions => [.. Significant.Where(figures => figures.OnlyA > figures.OnlyB)];

    /// <summary>What the second does significantly better.</summary>
    public IReadOnlyList<PairedFigures> Improvements => [.. Significant.Where(figures => figures.OnlyB > figures.OnlyA)];

    private IEnumerable<PairedFigures> Significant => Intents.Prepend(Overall).Where(figures => figures.AdjustedPValue < Significance);

    /// <summary>Compares engine A (the current one) with engine B (the candidate) by what they act on, threshold included.</summary>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public static ModelComparison Compare(NluEngine a, NluEngine b, IReadOnlyList<LabelledUtterance> rows)
    {
        return Of([.. rows.Select(row => new PairedRow(row.Intent, a.Understand(row.Text).Intent == row.Intent, b.Understand(row.Text).Intent == row.Intent))]);
    }

    /// <summary>Compares what two models made of the same rows.</summary>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public static ModelComparison Of(IReadOnlyList<PairedRow> pairs)
    {
        if (pairs.Count == 0)
        {
            throw new ArgumentException("There are no rows to compare on.", nameof(pairs));
        }

        var groups = pairs.GroupBy(pair => pair.Intent, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var intents = groups.Select(group => Count(group.Key, [.. group])).ToList();
        var adjusted = Holm.Adjust([.. intents.Select(figures => figures.PValue)], [.. intents.Select(CanBeSignificant)]);
        return new ModelComparison(Count(AllRows, pairs), [.. intents.Select((figures, i) => figures with { AdjustedPValue = adjusted[i] })]);
    }

    /// <summary>Whether the rows on which the two differ are enough for significance if all pointed one way.</summary>
    private static bool CanBeSignificant(PairedFigures figures) => McNemar.PValue(figures.OnlyA + figures.OnlyB, 0) < Significance;

    private static PairedFigures Count(string name, IReadOnlyList<PairedRow> pairs)
    {
        var onlyA = pairs.Count(pair => pair.A && !pair.B);
        var onlyB = pairs.Count(pair => pair.B && !pair.A);
        var probability = McNemar.PValue(onlyA, onlyB);
        return new PairedFigures(
            name, pairs.Count, (double)pairs.Count(pair => pair.A) / pairs.Count, (double)pairs.Count(pair => pair.B) / pairs.Count,
            onlyA, onlyB, probability, probability);
    }
}

/// <summary>A test row and who got it right.</summary>
/// <param name="Intent">Its label.</param>
/// <param name="A">Whether the first model did.</param>
/// <param name="B">Whether the second did.</param>
public sealed record PairedRow(string Intent, bool A, bool B);

/// <summary>Two models on the same rows.</summary>
/// <param name="Intent">The label of the rows, or "all".</param>
/// <param name="Rows">How many.</param>
/// <param name="AccuracyA">Right share of the first, 0 to 1.</param>
/// <param name="AccuracyB">Right share of the second, 0 to 1.</param>
/// <param name="OnlyA">Rows that only the first gets right.</param>
/// <param name="OnlyB">Rows that only the second gets right.</param>
/// <param name="PValue">McNemar's exact two-sided probability, 0 to 1.</param>
/// <param name="AdjustedPValue">The same, adjusted for the number of intents compared, 0 to 1; for all rows the same.</param>
public sealed record PairedFigures(string Intent, int Rows, double AccuracyA, double AccuracyB, int OnlyA, int OnlyB, double PValue, double AdjustedPValue);
