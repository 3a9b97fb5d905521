using System.Globalization;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary>What <c>intents train</c> prints; shares from 0 to 1, measured by cross-validation.</summary>
internal sealed record TrainResult(
    string Model,
    string Directory,
    int Rows,
    int Intents,
    double Seconds,
    double Threshold,
    double? InScopeAccuracy,
    double? InScopeRejected,
    double? OutOfScopeRejected,
    double? Auroc,
    long ModelBytes)
{
    /// <summary>In-scope accuracy of each part of the cross-validation.</summary>
    public IReadOnlyList<double?> PartAccuracies { get; init; } = [];

    /// <summary>Where the threshold would lie with other rows of the same kind, in 95 of 100 cases.</summary>
    public ConfidenceInterval? ThresholdInterval { get; init; }

    /// <summary>Thresholds of single intents, where a tolerated error was stated.</summary>
    public IReadOnlyDictionary<string, double>? Thresholds { get; init; }

    public IReadOnlyDictionary<string, ConfidenceInterval>? ThresholdIntervals { get; init; }

    public static TrainResult Of(ModelCard card, string directory) => new(
        card.Model,
        directory,
        card.Data.Sum(file => file.Rows),
        card.Intents.Count,
        card.TrainSeconds,
        card.Threshold,
        card.HeldOut.InScopeAccuracy,
        card.HeldOut.InScopeRejected,
        card.HeldOut.OutOfScopeRejected,
        card.HeldOut.Auroc,
        ModelDirectory.SizeOf(directory))
    {
        PartAccuracies = card.HeldOut.PartAccuracies,
        ThresholdInterval = card.ThresholdInterval,
        Thresholds = card.Thresholds,
        ThresholdIntervals = card.ThresholdIntervals,
    };

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        Model {Model} in {Directory}: {Rows} rows, {Intents} intents, {Seconds:F1} s, {ModelBytes / 1024} KiB
        cross-validation: {InScopeAccuracy:P1} right with nothing rejected ({Spread()} in its parts); threshold {Threshold:F3} ({ThresholdInterval?.Low:F3} to {ThresholdInterval?.High:F3}) rejects {InScopeRejected:P1} of in-scope and {OutOfScopeRejected:P1} of out-of-scope rows
        """) + string.Concat((Thresholds ?? new Dictionary<string, double>()).Select(intent =>
            string.Create(CultureInfo.InvariantCulture, $"\n  {intent.Key,-22} threshold {intent.Value:F3} ({ThresholdIntervals?[intent.Key].Low:F3} to {ThresholdIntervals?[intent.Key].High:F3})")));

    private string Spread() => string.Create(CultureInfo.InvariantCulture, $"{PartAccuracies.Min():P1} to {PartAccuracies.Max():P1}");
}
