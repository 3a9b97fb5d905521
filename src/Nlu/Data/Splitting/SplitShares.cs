namespace ProductQA.Nlu.Data.Splitting;

/// <summary>How much of the data goes into which part; the rest is for training.</summary>
/// <param name="Test">Share for the final test: above 0, below 1.</param>
/// <param name="Dev">Share for choosing between models: 0 or more; with the test share below 1.</param>
public sealed record SplitShares(double Test, double Dev = 0)
{
    /// <summary>A sentence that names the share that is out of its range; null when all are well.</summary>
    public string? FindMistake() => this switch
    {
        { Test: not (> 0 and < 1) } => "The test share must lie between 0 and 1, such as 0.2.",
        { Dev: not (>= 0 and < 1) } => "The dev share must be from 0 to below 1.",
        { Test: var test, Dev: var dev } when test + dev >= 1 => "The dev and the test share must leave something to train on: together below 1.",
        _ => null,
    };
}

/// <summary>The part of the data that a row went to.</summary>
public enum SplitPart
{
    /// <summary>Fits the model.</summary>
    Train,

    /// <summary>Chooses between models.</summary>
    Dev,

    /// <summary>Measures the chosen one, once.</summary>
    Test,
}
