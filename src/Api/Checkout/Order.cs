using ProductQA.Search.Catalog;

namespace ProductQA.Api.Checkout;

/// <summary>A snapshot of what a shopper may pay: nothing in it changes once it was shown.</summary>
public sealed record Order
{
    /// <summary>The order's number as the shopper reads it.</summary>
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required string ProductId { get; init; }

    public required string Sku { get; init; }

    public required string Title { get; init; }

    /// <summary>The variant in words: "blue, M"; empty for a product without variants.</summary>
    public required string Options { get; init; }

    public required int Quantity { get; init; }

    public required Money UnitPrice { get; init; }

    /// <summary>One of <see cref="OrderStates"/>.</summary>
    public string State { get; init; } = OrderStates.Offered;

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public required long CreatedAt { get; init; }

    public required long ExpiresAt { get; init; }

    public long? PaidAt { get; init; }

    /// <summary>The name that the buyer gave when paying; empty before.</summary>
    public string Buyer { get; init; } = "";

    /// <summary>The advertisement that brought the shopper in; empty where there was none.</summary>
    public string AdId { get; init; } = "";

    /// <summary>The shop's name for the campaign; empty where there is none.</summary>
    public string Campaign { get; init; } = "";

    public Money Total => UnitPrice.Times(Quantity);
}

/// <summary>The life of an order.</summary>
public static class OrderStates
{
    public const string Offered = "offered";
    public const string Paid = "paid";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";
}
