namespace ProductQA.Nlu.Training;

/// <summary>How to train. The same rows, options and seed give the same model, byte for byte.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seed of every shuffle and trainer. Default 1.</summary>
    public int Seed { get; init; } = 1;

    internal const int FoldsOfFewRows = 5;

    /// <summary>Parts of the cross-validation that the calibration and the threshold are taken from: 2 to 20. Default 5, from 6,000 rows 3.</summary>
    public int? Folds { get; init; }

    /// <summary>
    /// The share of held-out in-scope rows that the threshold rejects: 0 to 0.5. Default: half the share of them that is misunderstood, so that a set that is
    /// understood well is answered boldly and a hard one with care.
    /// </summary>
    public double? RejectShare { get; init; }

    /// <summary>
    /// When given (above 0, below 1), the threshold is instead the lowest at which at most this share of the held-out messages that are
    /// answered would be answered wrongly, with <see cref="OutOfScopeShare"/> of them belonging to no intent.
    /// </summary>
    public double? MaxError { get; init; }

    /// <summary>The share of live messages expected to belong to no intent: above 0, at most 0.9. Default 0.2. Confidence is calibrated for it.</summary>
    public double OutOfScopeShare { get; init; } = 0.2;

    /// <summary>Strength of the L2 penalty, divided by the number of rows: above 0. Default 1.</summary>
    public double Regularization { get; init; } = 1;

    /// <summary>Most passes over the rows: 1 to 1000. Default 20.</summary>
    public int Iterations { get; init; } = 20;

    /// <summary>A sentence that names the option that is out of its range; null when all are well.</summary>
    public string? FindMistake() => this switch
    {
        { Folds: < 2 or > 20 } => "Folds must be from 2 to 20.",
        { RejectShare: not (null or (>= 0 and <= 0.5)) } => "The reject share must be from 0 to 0.5.",
        { MaxError: not (null or (> 0 and < 1)) } => "The most error must lie between 0 and 1.",
        { OutOfScopeShare: not (> 0 and <= 0.9) } => "The out-of-scope share must be above 0 and at most 0.9.",
        { Regularization: not (> 0 and < double.PositiveInfinity) } => "Regularization must be above 0.",
        { Iterations: < 1 or > 1000 } => "Iterations must be from 1 to 1000.",
        _ => null,
    };
}
