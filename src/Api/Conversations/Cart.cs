using ProductQA.Api.Checkout;

namespace ProductQA.Api.Conversations;

/// <summary>
/// What a shopper has gathered to buy. It is part of the conversation's state: saved in the turn's transaction, gone with the conversation's erasure, and never
/// changed by two turns at once. Pure.
/// </summary>
public sealed record Cart
{
    public const int MostLines = 50;

    public static readonly Cart Empty = new();

    public IReadOnlyList<CartItem> Items { get; init; } = [];

    /// <summary>Whether the shopper gathers: what they take joins the rest. What was merely offered alone gives way to the next.</summary>
    public bool IsOpen { get; init; }

    public CartItem? Of(string sku) => Items.FirstOrDefault(item => item.Sku == sku);

    /// <summary>With an item in place of the same article's, or as the last.</summary>
    public Cart With(CartItem item) => this with
    {
        Items = Of(item.Sku) is { } same ? [.. Items.Select(one => one == same ? item : one)] : [.. Items, item],
    };

    public Cart Without(string sku) => this with { Items = [.. Items.Where(item => item.Sku != sku)] };

    /// <summary>Without what an order has bought; what was added since stays.</summary>
    public Cart Without(Order order)
    {
        var left = Items.Select(item => item with { Quantity = item.Quantity - order.Lines.Where(line => line.Sku == item.Sku).Sum(line => line.Quantity) }).Where(item => item.Quantity > 0).ToList();
        return left.Count == 0 ? Empty : this with { Items = left };
    }
}

/// <summary>A line of a cart, at the price that the shopper was shown.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Sku">The article.</param>
/// <param name="Title">The product's name, for when it is gone.</param>
/// <param name="Quantity">Pieces, 1 to 99.</param>
/// <param name="ShownMinor">What one cost when it was shown, in minor units.</param>
/// <param name="Currency">The currency of that.</param>
public sealed record CartItem(string ProductId, string Sku, string Title, int Quantity, long ShownMinor, string Currency);
