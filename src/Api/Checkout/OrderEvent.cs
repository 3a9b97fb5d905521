namespace ProductQA.Api.Checkout;

/// <summary>A step in the life of an order.</summary>
/// <param name="State">One of <see cref="OrderStates"/>.</param>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="MadeBy">One of <see cref="OrderHands"/>.</param>
public sealed record OrderEvent(string State, long At, string MadeBy);

/// <summary>Who moves an order from state to state.</summary>
public static class OrderHands
{
    public const string Bot = "bot";
    public const string Shopper = "shopper";

    /// <summary>A newer offer in the same conversation took its place.</summary>
    public const string NewerOffer = "newer offer";

    /// <summary>Its time was over.</summary>
    public const string Clock = "clock";

    /// <summary>A payment provider said so.</summary>
    public const string Provider = "provider";
}
