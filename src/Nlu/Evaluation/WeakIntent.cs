namespace ProductQA.Nlu.Evaluation;

/// <summary>An intent that is often missed, and how much it had to learn from.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Rows">Test rows with this label.</param>
/// <param name="Recall">The share of them that is found at the threshold, 0 to 1.</param>
/// <param name="TrainingRows">Training rows with this label; null when that is not known.</param>
public sealed record WeakIntent(string Intent, int Rows, double Recall, int? TrainingRows)
{
    /// <summary>An intent is weak when less than this share of its rows is found.</summary>
    public const double EnoughRecall = 0.8;

    /// <summary>With fewer test rows than this, an intent's recall says too little to act on.</summary>
    public const int FewestRows = 5;

    /// <summary>The weak intents, weakest first; out of scope is none.</summary>
    /// <param name="figures">The figures of each label.</param>
    /// <param name="trainingRows">Training rows of each intent; empty when unknown.</param>
    public static IReadOnlyList<WeakIntent> Find(IEnumerable<IntentFigures> figures, IReadOnlyDictionary<string, int> trainingRows) =>
        [.. figures
            .Where(intent => intent.Intent != IntentNames.OutOfScope && intent.Rows >= FewestRows && intent.Recall < EnoughRecall)
            .OrderBy(intent => intent.Recall)
            .ThenBy(intent => intent.Intent, StringComparer.Ordinal)
            .Select(intent => new WeakIntent(
                intent.Intent, intent.Rows, intent.Recall, trainingRows.TryGetValue(intent.Intent, out var rows) ? rows : null))];
}
