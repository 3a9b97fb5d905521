using System.Text.Json.Serialization;

namespace ProductQA.Api.Conversations;

/// <summary>One message to a shopper, in words that no channel owns. A channel shows it as well as it can.</summary>
[JsonDerivedType(typeof(TextReply), "text")]
[JsonDerivedType(typeof(CardsReply), "cards")]
[JsonDerivedType(typeof(ButtonsReply), "buttons")]
[JsonDerivedType(typeof(ReceiptReply), "receipt")]
public abstract record Reply
{
    /// <summary>What the shopper may press instead of typing; they vanish after the next message.</summary>
    public IReadOnlyList<QuickReply> QuickReplies { get; init; } = [];

    /// <summary>The reply as plain text.</summary>
    [JsonIgnore]
    public abstract string Text { get; }
}

/// <summary>A sentence or two.</summary>
public sealed record TextReply(string Words) : Reply
{
    [JsonIgnore]
    public override string Text => Words;
}

/// <summary>Product cards side by side.</summary>
public sealed record CardsReply(IReadOnlyList<Card> Cards) : Reply
{
    [JsonIgnore]
    public override string Text => string.Join('\n', Cards.Select(card => $"{card.Title} ({card.Subtitle})"));
}

/// <summary>A text with up to three buttons under it.</summary>
public sealed record ButtonsReply(string Words, IReadOnlyList<Button> Buttons) : Reply
{
    [JsonIgnore]
    public override string Text => Words;
}

/// <summary>What was bought and paid.</summary>
public sealed record ReceiptReply : Reply
{
    public required string OrderNumber { get; init; }

    public required string Buyer { get; init; }

    /// <summary>What was bought; empty in receipts of releases that knew one line only.</summary>
    public IReadOnlyList<ReceiptLine> Lines { get; init; } = [];

    /// <summary>What sending costs; nothing where the shop states no price for that.</summary>
    public decimal? Shipping { get; init; }

    public required decimal Total { get; init; }

    public required string Currency { get; init; }

    public required string PaymentMethod { get; init; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public required long PaidAt { get; init; }

    /// <summary>The receipt as a sentence, for channels without a receipt of their own.</summary>
    public required string Words { get; init; }

    [JsonIgnore]
    public override string Text => Words;
}

/// <summary>A line of a receipt.</summary>
/// <param name="Title">The product.</param>
/// <param name="Options">Its colour, size and the like; empty where it has none.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="UnitPrice">What one cost.</param>
public sealed record ReceiptLine(string Title, string Options, int Quantity, decimal UnitPrice);

/// <summary>A product on a card.</summary>
public sealed record Card(string ProductId, string Title, string Subtitle, string ImageLink, string Link, IReadOnlyList<Button> Buttons)
{
    /// <summary>The product's id in the channel's own catalog, where it has one.</summary>
    public string? CatalogId { get; init; }
}

/// <summary>A button: it sends a payload back, or opens a page.</summary>
public sealed record Button(string Title, string? Payload, string? Url);

/// <summary>A suggestion under the last message.</summary>
public sealed record QuickReply(string Title, string Payload);
