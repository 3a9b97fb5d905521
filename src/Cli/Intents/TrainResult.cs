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
        ModelDirectory.SizeOf(directory));

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        Model {Model} in {Directory}: {Rows} rows, {Intents} intents, {Seconds:F1} s, {ModelBytes / 1024} KiB
        cross-validation: {InScopeAccuracy:P1} right with nothing rejected; threshold {Threshold:F3} rejects {InScopeRejected:P1} of in-scope and {OutOfScopeRejected:P1} of out-of-scope rows
        """);
}
