using System.Text.Json.Serialization;

namespace ProductQA.Nlu.Evaluation;

/// <summary>How an engine does on a test file. Shares and scores are from 0 to 1; a figure that the file cannot give (no row of the kind) is null.</summary>
public sealed record IntentReport
{
    /// <summary>Rows of the test file.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that belong to no intent.</summary>
    public required int OutOfScopeRows { get; init; }

    /// <summary>Right share of the in-scope rows when nothing is rejected.</summary>
    public required double? InScopeAccuracy { get; init; }

    /// <summary>Right share of the in-scope rows when those below the threshold are rejected; a rejected row is wrong.</summary>
    public required double? InScopeAccuracyAtThreshold { get; init; }

    /// <summary>Share of the in-scope rows whose best intent leads to the right act (<see cref="IntentActs"/>), nothing rejected; null where a label has no act.</summary>
    public double? ActAccuracy { get; init; }

    /// <summary>The same when those below the threshold are rejected; a rejected row is wrong.</summary>
    public double? ActAccuracyAtThreshold { get; init; }

    /// <summary>Share of the in-scope rows that were rejected.</summary>
    public required double? InScopeRejected { get; init; }

    /// <summary>Share of the out-of-scope rows that were rejected.</summary>
    public required double? OosRecall { get; init; }

    /// <summary>Share of the rejected rows that are out of scope.</summary>
    public required double? OosPrecision { get; init; }

    /// <summary>Matthews correlation over all intents and out of scope as one more, from -1 to 1 (R. Gorodkin's form for many classes, 2004).</summary>
    public required double Mcc { get; init; }

    /// <summary>Mean F1 over all intents and out of scope.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>How often confidence ranks an in-scope row above an out-of-scope row; ties count half.</summary>
    public required double? Auroc { get; init; }

    /// <summary>Expected calibration error: mean gap between confidence and right share over ten bins of equal width, weighted by rows.</summary>
    public required double Ece { get; init; }

    /// <summary>The largest share of all rows that can be answered, most confident first, with at most <see cref="MaxError"/> of them wrong.</summary>
    public required double CoverageAtMaxError { get; init; }

    /// <summary>The share of wrong answers allowed for <see cref="CoverageAtMaxError"/>.</summary>
    public required double MaxError { get; init; }

    /// <summary>The engine's threshold, chosen on training data alone.</summary>
    public required double Threshold { get; init; }

    /// <summary>Seconds of training; null when the model was trained elsewhere.</summary>
    public double? TrainSeconds { get; init; }

    /// <summary>Median microseconds to understand one row.</summary>
    public required double PredictP50Us { get; init; }

    /// <summary>99th percentile of the same.</summary>
    public required double PredictP99Us { get; init; }

    /// <summary>Bytes of model.zip; null when the engine was not saved.</summary>
    public long? ModelBytes { get; init; }

    /// <summary>Precision, recall and F1 of each intent at the threshold.</summary>
    [JsonIgnore]
    public IReadOnlyList<IntentFigures> Intents { get; init; } = [];

    /// <summary>Every test row with what the engine made of it.</summary>
    [JsonIgnore]
    public IReadOnlyList<EvaluatedRow> Predictions { get; init; } = [];
}
