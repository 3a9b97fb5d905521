namespace ProductQA.Nlu.Evaluation;

/// <summary>McNemar's exact test: of the rows that only one of two models gets right, could the split be chance? (Q. McNemar, Psychometrika 12, 1947.)</summary>
public static class McNemar
{
    /// <summary>Two-sided probability, from 0 to 1, of a split at least this uneven when both models are equally good.</summary>
    /// <param name="onlyFirst">Rows that only the first gets right, not negative.</param>
    /// <param name="onlySecond">Rows that only the second gets right, not negative.</param>
    public static double PValue(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        var rows = onlyFirst + onlySecond;
        var logProbability = -rows * Math.Log(2);
        var tail = 0.0;
        for (var k = 0; k <= Math.Min(onlyFirst, onlySecond); k++)
        {
            tail += Math.Exp(logProbability);
            logProbability += Math.Log(rows - k) - Math.Log(k + 1);
        }

        return Math.Min(1, 2 * tail);
    }
}
