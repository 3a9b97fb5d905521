using System.Diagnostics;
using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Trains an intent model: cross-validates to learn how confident to be and where to stop answering, then fits the classifier to all rows.
/// Rows labelled <see cref="IntentNames.OutOfScope"/> are learned as an intent of their own, whose score lowers the confidence in the others.
/// </summary>
public static class IntentTrainer
{
    private const int EnoughOutOfScopeRows = 20;

    /// <summary>Trains on the rows and returns an engine that can be used at once or saved.</summary>
    /// <exception cref="ArgumentException">An option is out of its range, or the rows have fewer than two intents.</exception>
    public static TrainedModel Train(IReadOnlyList<LabelledUtterance> rows, TrainingOptions options)
    {
        var start = Stopwatch.GetTimestamp();
        if (options.FindMistake() is { } mistake)
        {
            throw new ArgumentException(mistake, nameof(options));
        }

        if (!rows.Select(row => row.Intent).Where(intent => intent != IntentNames.OutOfScope).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            throw new ArgumentException("Training needs rows of at least two intents beside out_of_scope; add examples of another intent.", nameof(rows));
        }

        var heldOut = CrossValidation.HoldOutRows(rows, options);
        if (heldOut.Count(row => !row.IsInScope) < EnoughOutOfScopeRows)
        {
            heldOut.AddRange(CrossValidation.HoldOutIntents(rows, options));
        }

        var curve = ConfidenceLearner.FitCurve(heldOut, options);
        var threshold = ConfidenceLearner.ChooseThreshold(heldOut, curve, options);
        var engine = new NluEngine(new IntentModel(ClassifierTrainer.Fit(rows, options), curve, threshold));
        EvaluatedRow[] evaluated = [.. heldOut.Select(row => row.Evaluate(curve, threshold))];
        return new TrainedModel(engine, HeldOutFigures.Of(evaluated, threshold), Stopwatch.GetElapsedTime(start).TotalSeconds) { HeldOutRows = evaluated };
    }
}
