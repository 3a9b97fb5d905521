namespace ProductQA.Api.Checkout.Pages;

/// <summary>What the payment page shows.</summary>
public enum CheckoutView
{
    /// <summary>The offer, to be paid.</summary>
    Open,

    /// <summary>Paid, now or before.</summary>
    Paid,

    /// <summary>The link is none of ours, or its order is gone.</summary>
    Unknown,

    /// <summary>The offer's time is over.</summary>
    Expired,

    /// <summary>It was cancelled, or a newer offer took its place.</summary>
    Cancelled,

    /// <summary>The price is another one by now.</summary>
    PriceChanged,

    /// <summary>There are not enough pieces left.</summary>
    SoldOut,
}
