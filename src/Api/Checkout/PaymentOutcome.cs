using ProductQA.Search.Catalog;

namespace ProductQA.Api.Checkout;

/// <summary>How a payment, or its beginning, ended.</summary>
public enum PaymentOutcome
{
    /// <summary>Paid now, or before.</summary>
    Paid,

    /// <summary>The payment may begin; the stock is kept.</summary>
    Started,

    /// <summary>There is no such order.</summary>
    Unknown,

    /// <summary>The offer's time is over, or it was cancelled.</summary>
    Expired,

    /// <summary>The price is not the one that was shown.</summary>
    PriceChanged,

    /// <summary>There are not enough pieces left.</summary>
    SoldOut,

    /// <summary>It is paid already, in another way.</summary>
    PaidBefore,

    /// <summary>The provider took another amount than the one that was shown.</summary>
    TotalDiffers,
}

/// <summary>A payment provider's session.</summary>
/// <param name="Provider">The provider's word for itself.</param>
/// <param name="Id">Its id of the session.</param>
public sealed record PaymentSession(string Provider, string Id);

/// <summary>A provider says that money was taken.</summary>
public sealed record Settled(string OrderId, PaymentSession Session, Money Total, string Buyer);
