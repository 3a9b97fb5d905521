namespace ProductQA.Api.WebChat;

/// <summary>A message as the web chat's page shows it.</summary>
public sealed record ChatMessage
{
    public required long Sequence { get; init; }

    /// <summary>One of <see cref="Conversations.Authors"/>.</summary>
    public required string Author { get; init; }

    /// <summary><c>text</c>, <c>cards</c>, <c>buttons</c> or <c>receipt</c>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<ChatCard> Cards { get; init; } = [];

    public IReadOnlyList<ChatButton> Buttons { get; init; } = [];

    public IReadOnlyList<ChatButton> QuickReplies { get; init; } = [];

    public ChatReceipt? Receipt { get; init; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public required long At { get; init; }
}

/// <summary>A product card; image and link are empty where there is none that a browser may open.</summary>
public sealed record ChatCard(string Title, string Subtitle, string Image, string Link, IReadOnlyList<ChatButton> Buttons);

/// <summary>A button: with an address it opens a page, else it sends its payload.</summary>
public sealed record ChatButton(string Title, string? Payload, string? Url);

/// <summary>What was paid, prices in words.</summary>
public sealed record ChatReceipt(string OrderNumber, string Buyer, IReadOnlyList<ChatReceiptLine> Lines, string? Shipping, string Total, string PaymentMethod, long PaidAt);

/// <summary>A line of what was paid.</summary>
public sealed record ChatReceiptLine(string Title, string Options, int Quantity, string UnitPrice);
