using ProductQA.Search.Catalog;

namespace ProductQA.Api.Checkout;

/// <summary>A snapshot of what a shopper may pay: nothing in it changes once it was shown.</summary>
public sealed record Order
{
    /// <summary>The order's number as the shopper reads it.</summary>
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    /// <summary>What is bought, one line for each article, all in one currency; never empty.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>What sending it costs; nothing where the shop states no price for that.</summary>
    public Money? Shipping { get; init; }

    /// <summary>One of <see cref="OrderStates"/>.</summary>
    public string State { get; init; } = OrderStates.Offered;

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public required long CreatedAt { get; init; }

    public required long ExpiresAt { get; init; }

    public long? PaidAt { get; init; }

    /// <summary>The name that the buyer gave when paying; empty before.</summary>
    public string Buyer { get; init; } = "";

    /// <summary>The payment provider's word for itself, and its id of the session; empty and nothing before it has one.</summary>
    public string Provider { get; init; } = "";

    public string? SessionId { get; init; }

    /// <summary>The advertisement that brought the shopper in; empty where there was none.</summary>
    public string AdId { get; init; } = "";

    /// <summary>The shop's name for the campaign; empty where there is none.</summary>
    public string Campaign { get; init; } = "";

    public string Currency => Lines[0].UnitPrice.Currency;

    /// <summary>All articles, without shipping.</summary>
    public Money Goods => new(Lines.Sum(line => line.Total.MinorUnits), Currency);

    public Money Total => Goods with { MinorUnits = checked(Goods.MinorUnits + (Shipping?.MinorUnits ?? 0)) };

    public int Pieces => Lines.Sum(line => line.Quantity);

    /// <summary>Whether it can still be paid, as far as its state says.</summary>
    public bool IsOpen => State is OrderStates.Offered or OrderStates.Started;
}

/// <summary>A line of an order.</summary>
public sealed record OrderLine
{
    public required string ProductId { get; init; }

    public required string Sku { get; init; }

    public required string Title { get; init; }

    /// <summary>The variant in words: "blue, M"; empty for a product without variants.</summary>
    public required string Options { get; init; }

    public required int Quantity { get; init; }

    public required Money UnitPrice { get; init; }

    /// <summary>The price of one outside a sale.</summary>
    public required Money RegularPrice { get; init; }

    public Money Total => UnitPrice.Times(Quantity);
}

/// <summary>The life of an order.</summary>
public static class OrderStates
{
    /// <summary>Shown with a pay button. No stock is kept.</summary>
    public const string Offered = "offered";

    /// <summary>The payment has begun: its stock is kept until it is paid, cancelled or over.</summary>
    public const string Started = "started";
    public const string Paid = "paid";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";
}
