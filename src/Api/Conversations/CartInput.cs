namespace ProductQA.Api.Conversations;

/// <summary>The shopper sent a cart from the shop's catalog at the channel. Its prices are what the shopper saw there, not ours.</summary>
public sealed record CartInput(IReadOnlyList<CartLine> Lines, string Note) : TurnInput;

/// <summary>A line of a cart that the shopper sent.</summary>
/// <param name="Codes">Ids of the product, the merchant's own first.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Quantity">Pieces, 1 to 99.</param>
/// <param name="UnitPrice">Price of a piece there, if one was named.</param>
/// <param name="Currency">Currency of that price.</param>
public sealed record CartLine(string[] Codes, string Name, int Quantity, decimal? UnitPrice, string Currency);
