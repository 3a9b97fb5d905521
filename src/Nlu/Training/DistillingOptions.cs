namespace ProductQA.Nlu.Training;

/// <summary>How to distil a sentence encoder into word vectors.</summary>
public sealed record DistillingOptions
{
    internal const int FewestTexts = 1000;
    internal const int FewestDimensions = 8;
    internal const int MostDimensions = 1024;
    internal const int MostPasses = 100;

    /// <summary>Seed of the shuffle and of the projection. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Numbers in a vector: 8 to 1,024, no more than the encoder gives. Default 128.</summary>
    public int Dimensions { get; init; } = 128;

    /// <summary>Passes over the texts: 1 to 100. Default 8.</summary>
    public int Passes { get; init; } = 8;

    /// <summary>A sentence that names the option that is out of its range; null when all are well.</summary>
    public string? FindMistake() => this switch
    {
        { Dimensions: < FewestDimensions or > MostDimensions } => $"{Dimensions} dimensions cannot be; give {FewestDimensions} to {MostDimensions}.",
        { Passes: < 1 or > MostPasses } => $"{Passes} passes cannot be; give 1 to {MostPasses}.",
        _ => null,
    };
}
