namespace ProductQA.Nlu.Data.Checking;

/// <summary>
/// Looks at data before a model is trained on it: what would stop the training, what would make the model worse, and what would make its figures too good to be true.
/// Nothing is changed; each finding says what to do.
/// </summary>
public static class DataCheck
{
    /// <summary>Checks training rows.</summary>
    /// <param name="training">The rows to train on.</param>
    /// <param name="others">Dev and test data, which must not repeat training rows.</param>
    /// <param name="heldOut">How cross-validation saw the training rows, to find doubtful labels; none, and labels are not doubted.</param>
    public static DataCheckReport Run(TrainingData training, IReadOnlyList<TrainingData>? others = null, IReadOnlyList<HeldOutPrediction>? heldOut = null)
    {
        var findings = IntentSizes.Find(training)
            .Concat(RepeatedTexts.Find(training))
            .Concat((others ?? []).SelectMany(other => SplitLeaks.Find(training, other)))
            .Concat(OddTexts.Find(training))
            .Concat(PrivateData.Find(training))
            .Concat(LabelSuspects.Find(training, heldOut ?? []));
        return new DataCheckReport(
            training.Rows.Count,
            training.Rows.Select(row => row.Intent).Distinct(StringComparer.Ordinal).Count(),
            [.. findings.OrderByDescending(finding => finding.Severity)]);
    }
}

/// <summary>What <see cref="DataCheck"/> found.</summary>
/// <param name="Rows">Number of training rows.</param>
/// <param name="Intents">Number of labels.</param>
/// <param name="Findings">What was found, the gravest first; empty for clean data.</param>
public sealed record DataCheckReport(int Rows, int Intents, IReadOnlyList<DataFinding> Findings)
{
    /// <summary>Whether a model can be trained on the rows at all.</summary>
    public bool CanTrain => Findings.All(finding => finding.Severity < FindingSeverity.Error);
}
