using System.Diagnostics;
using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Trains an intent model: cross-validates to learn how confident to be and where to stop answering, then fits the classifier to all rows.
/// Rows labelled <see cref="IntentNames.OutOfScope"/> are learned as an intent of their own, whose score lowers the confidence in the others.
/// </summary>
public static class IntentTrainer
{
    private const int EnoughOutOfScopeRows = 20;

    /// <summary>Trains on the rows and returns an engine that can be used at once or saved.</summary>
    /// <param name="rows">Training rows.</param>
    /// <param name="options">How to train.</param>
    /// <param name="encoder">A sentence encoder whose vectors become features; the model then needs the same one to understand.</param>
    /// <param name="progress">Hears a sentence at each step.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the rows have fewer than two intents.</exception>
    public static TrainedModel Train(
        IReadOnlyList<LabelledUtterance> rows, TrainingOptions options, SentenceEncoder? encoder = null, IProgress<string>? progress = null)
    {
        var start = Stopwatch.GetTimestamp();
        Check(rows, options);
        var meaning = new MeaningBlock(WordVectors.Shipped, encoder);
        var counted = CountedRow.Count(rows, meaning);
        var heldOut = CrossValidation.HoldOutRows(counted, meaning, options, progress);
        var calibration = heldOut.Count(row => !row.IsInScope) < EnoughOutOfScopeRows
            ? [.. heldOut, .. CrossValidation.HoldOutIntents(counted, meaning, options, progress)]
            : heldOut;
        var curve = ConfidenceLearner.Fit(calibration, options);
        var weight = ConfidenceLearner.OutOfScopeWeight(calibration, options.OutOfScopeShare);
        var thresholds = ThresholdChooser.Choose([.. calibration.Select(row => row.WithConfidence(curve, weight))], options);
        progress?.Report("Fitting the model to all rows ...");
        var engine = new NluEngine(new IntentModel(ClassifierTrainer.Fit(counted, meaning, options), curve, IntentThresholds.Of(thresholds)));
        return new TrainedModel(engine, HeldOutFigures.Of(calibration, heldOut, engine.Model), thresholds, Stopwatch.GetElapsedTime(start).TotalSeconds)
        {
            HeldOutRows = [.. calibration.Select(row => row.Evaluated(engine.Model))],
        };
    }

    private static void Check(IReadOnlyList<LabelledUtterance> rows, TrainingOptions options)
    {
        if (options.FindMistake() is { } mistake)
        {
            throw new ArgumentException(mistake, nameof(options));
        }

        if (!rows.Select(row => row.Intent).Where(intent => intent != IntentNames.OutOfScope).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            throw new ArgumentException("Training needs rows of at least two intents beside out_of_scope; add examples of another intent.", nameof(rows));
        }
    }
}
