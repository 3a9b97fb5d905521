namespace ProductQA.Nlu;

/// <summary>How a price in an utterance compares.</summary>
public enum PriceComparison
{
    /// <summary>This price: "is it $20".</summary>
    Exact,

    /// <summary>About this price: "around 40 quid".</summary>
    Around,

    /// <summary>This price at most: "under $50".</summary>
    Maximum,

    /// <summary>This price at least: "over 20 eur".</summary>
    Minimum,
}
