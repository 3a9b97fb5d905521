using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Training;

/// <summary>What cross-validation on the training rows says; shares from 0 to 1.</summary>
/// <param name="InScopeAccuracy">Right share of the in-scope rows, none rejected.</param>
/// <param name="InScopeRejected">Share of the in-scope rows below the threshold.</param>
/// <param name="OutOfScopeRejected">Share below it of the out-of-scope rows; where the data has too few, of rows whose whole intent was held out.</param>
/// <param name="Auroc">How often confidence ranks an in-scope row above one of those; null when there is only one kind.</param>
public sealed record HeldOutFigures(double? InScopeAccuracy, double? InScopeRejected, double? OutOfScopeRejected, double? Auroc)
{
    /// <summary>The in-scope accuracy of each part of the cross-validation: its spread says how far one split may be trusted.</summary>
    public IReadOnlyList<double?> PartAccuracies { get; init; } = [];

    internal static HeldOutFigures Of(IReadOnlyList<HeldOutRow> calibration, IReadOnlyList<HeldOutRow> heldOut, IntentModel model)
    {
        var report = IntentEvaluator.Report([.. calibration.Select(row => row.Evaluated(model))], model.Thresholds.Overall, maxError: 0);
        return new HeldOutFigures(report.InScopeAccuracy, report.InScopeRejected, report.OosRecall, report.Auroc)
        {
            PartAccuracies = [.. heldOut.GroupBy(row => row.Part).OrderBy(part => part.Key).Select(part =>
                IntentMetrics.Ratio(part.Count(row => row.IsInScope && row.IsRight), part.Count(row => row.IsInScope)))],
        };
    }
}
