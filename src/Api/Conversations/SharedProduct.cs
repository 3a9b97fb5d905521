namespace ProductQA.Api.Conversations;

/// <summary>A product that the shopper shared, as the channel names it. Its ids may be the merchant's or the channel's own: each is looked up, none is trusted.</summary>
/// <param name="Codes">Ids, the merchant's own first.</param>
/// <param name="Title">Its name in the shop's catalog at the channel.</param>
/// <param name="Link">Its page.</param>
public sealed record SharedProduct(string[] Codes, string? Title, string? Link);

/// <summary>The shopper shared products and wrote nothing.</summary>
public sealed record SharedInput(IReadOnlyList<SharedProduct> Products, Entry? Entry = null) : TurnInput;
