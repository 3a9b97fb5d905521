using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Cli.Intents.Report;

/// <summary>One label's line of the table.</summary>
/// <param name="Figures">Its precision, recall and F1 at the threshold.</param>
/// <param name="TrainingRows">Rows that it was learned from; null when unknown.</param>
/// <param name="Refused">Share of its rows that were refused, 0 to 1; for out of scope that is right.</param>
/// <param name="Confidences">How confidence is spread over its rows.</param>
/// <param name="Recalls">Recall after training on each part of the rows; empty without a learning curve.</param>
public sealed record IntentLine(
    IntentFigures Figures, int? TrainingRows, double Refused, ConfidenceHistogram Confidences, IReadOnlyList<double> Recalls)
{
    private const int Bins = 20;

    /// <summary>A line for each label, the one with the lowest F1 first.</summary>
    public static IReadOnlyList<IntentLine> Of(ReportInput input)
    {
        var rows = input.Figures.Predictions.ToLookup(row => row.Expected, StringComparer.Ordinal);
        return [.. input.Figures.Intents
            .OrderBy(intent => intent.F1)
            .ThenBy(intent => intent.Intent, StringComparer.Ordinal)
            .Select(intent => new IntentLine(
                intent,
                input.TrainingRows.TryGetValue(intent.Intent, out var count) ? count : null,
                (double)rows[intent.Intent].Count(row => row.Predicted == IntentNames.OutOfScope) / Math.Max(1, intent.Rows),
                ConfidenceHistogram.Of(rows[intent.Intent], Bins),
                RecallsOf(intent.Intent, input)))];
    }

    private static IReadOnlyList<double> RecallsOf(string intent, ReportInput input) =>
        [.. (input.LearningCurve?.Points ?? []).SelectMany(point => point.Intents.Where(recall => recall.Intent == intent)).Select(recall => recall.Recall)];
}
