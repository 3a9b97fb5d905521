using ProductQA.Api.Conversations;

namespace ProductQA.Cli.Ask.Gold;

/// <summary>What a shopper says, and what a right reply is. Where several things are right, they are parted by bars: <c>answer|recommend</c>.</summary>
public sealed record GoldTurn
{
    public string Id { get; init; } = "";

    /// <summary>What kind of question it is, for the table; free text.</summary>
    public string Class { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>The acts that are right.</summary>
    public required string Expect { get; init; }

    /// <summary>The product asked about; <c>#2</c>, <c>#last</c> and <c>#other</c> point at those that the bot showed. Nothing: none, or any.</summary>
    public string? ProductId { get; init; }

    /// <summary>The kind of no, where one is right.</summary>
    public string? Reason { get; init; }

    /// <summary>Texts that a right reply holds as whole words, in any case.</summary>
    public IReadOnlyList<string> Contains { get; init; } = [];

    /// <summary>Texts that a right reply does not hold.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Names of attributes, one of which must be the evidence; empty: any.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<string> ExpectedActs => Expect.Split('|');

    public IReadOnlyList<string> ProductIds => ProductId?.Split('|') ?? [];

    /// <summary>Whether the shop's data has what is asked for.</summary>
    public GoldKind Kind => ExpectedActs.Any(act => act is Acts.Answer or Acts.Recommend or Acts.OfferCheckout) ? GoldKind.Answerable
        : ExpectedActs.Any(act => act is Acts.Abstain or Acts.Refuse) ? GoldKind.Unanswerable
        : GoldKind.Manners;
}

/// <summary>What a question deserves.</summary>
public enum GoldKind
{
    /// <summary>A fact, products, or an offer to buy.</summary>
    Answerable,

    /// <summary>An honest no.</summary>
    Unanswerable,

    /// <summary>A question back, a kind word, a person.</summary>
    Manners,
}
