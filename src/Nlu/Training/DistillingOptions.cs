namespace ProductQA.Nlu.Training;

/// <summary>How to distil a sentence encoder into word vectors.</summary>
public sealed record DistillingOptions
{
    internal const int FewestTexts = 1000;

    /// <summary>Seed of the shuffle and of the projection. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Numbers in a vector: 8 to 1,024, no more than the encoder gives. Default 128.</summary>
    public int Dimensions { get; init; } = 128;

    /// <summary>Passes over the texts: 1 to 100. Default 8.</summary>
    public int Passes { get; init; } = 8;
}
