using System.Globalization;

namespace ProductQA.Nlu.Data.Checking;

/// <summary>
/// Rows whose label a model doubts that has not seen them: the surer it is of another intent, the likelier the label is a slip. The idea is that of confident
/// learning (Northcutt, Jiang and Chuang, JAIR 2021), in its plainest form.
/// </summary>
internal static class LabelSuspects
{
    private const double LeastConfidence = 0.9;

    public static IEnumerable<DataFinding> Find(TrainingData data, IReadOnlyList<HeldOutPrediction> heldOut)
    {
        var rowOf = Enumerable.Range(0, data.Rows.Count).DistinctBy(row => (data.Rows[row].Text, data.Rows[row].Intent)).ToDictionary(row => (data.Rows[row].Text, data.Rows[row].Intent));
        var suspects = heldOut
            .Where(row => row.Predicted != row.Label && row.Confidence >= LeastConfidence && rowOf.ContainsKey((row.Text, row.Label)))
            .OrderByDescending(row => row.Confidence)
            .Select(row => FoundRow.Of(data, rowOf[(row.Text, row.Label)], string.Create(CultureInfo.InvariantCulture, $"taken for {row.Predicted} with confidence {row.Confidence:F2}")));
        return DataFinding.Of(
            FindingKinds.LabelSuspect,
            FindingSeverity.Warning,
            [.. suspects.Distinct()],
            count => $"{count} rows may be labelled wrongly: models that had not seen them are surer of another intent. Look at the first ones.");
    }
}

/// <summary>How a model that had not seen a row took it.</summary>
/// <param name="Text">The row's text.</param>
/// <param name="Label">Its label.</param>
/// <param name="Predicted">The intent that the model held most likely.</param>
/// <param name="Confidence">How sure it was of that, 0 to 1.</param>
public sealed record HeldOutPrediction(string Text, string Label, string Predicted, double Confidence);
