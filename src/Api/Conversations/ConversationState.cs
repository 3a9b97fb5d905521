using System.Text.Json;

namespace ProductQA.Api.Conversations;

/// <summary>What a conversation remembers from turn to turn.</summary>
public sealed record ConversationState
{
    /// <summary>The product the conversation is about; empty at the start.</summary>
    public string FocusProductId { get; init; } = "";

    /// <summary>Products shown last, in the order shown: what "the second one" speaks of.</summary>
    public IReadOnlyList<string> ShownProductIds { get; init; } = [];

    /// <summary>A question of the shopper's that waits for their choice of product.</summary>
    public string? PendingQuestion { get; init; }

    /// <summary>The shopper's last question about a product: what "and the other one?" asks again.</summary>
    public string? LastQuestion { get; init; }

    /// <summary>The fact told last, as long as nothing else was told: what "in inches?" speaks of.</summary>
    public ToldFact? LastFact { get; init; }

    /// <summary>The search whose results were shown last, as long as the shopper may narrow it.</summary>
    public OpenSearch? Search { get; init; }

    /// <summary>A purchase that still lacks the choice of a variant.</summary>
    public PendingPurchase? PendingPurchase { get; init; }

    /// <summary>What the shopper has gathered to buy.</summary>
    public Cart Cart { get; init; } = Cart.Empty;

    /// <summary>How the shopper came in, if through an advertisement or a link.</summary>
    public Entry? Entry { get; init; }

    /// <summary>When the bot or the shopper said something last, in milliseconds since 1970 UTC; 0: nothing yet.</summary>
    public long LastTurnAt { get; init; }

    /// <summary>When the bot last said that it is a bot, in milliseconds since 1970 UTC; 0: it must say so with its next words.</summary>
    public long DisclosedAt { get; init; }

    /// <summary>Without what it took from a message that was deleted.</summary>
    public ConversationState Without(string words) => this with
    {
        PendingQuestion = IsOf(words, PendingQuestion) ? null : PendingQuestion,
        LastQuestion = IsOf(words, LastQuestion) ? null : LastQuestion,
        Search = IsOf(words, Search?.Text) ? null : Search,
    };

    public string ToJson() => JsonSerializer.Serialize(this);

    private static bool IsOf(string words, string? kept) =>
        kept is not null && Array.TrueForAll(kept.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static ConversationState FromJson(string json) =>
        JsonSerializer.Deserialize<ConversationState>(json) ?? throw new JsonException("A conversation row holds no state.");
}

/// <summary>A purchase whose variant is not chosen yet: the product and how many.</summary>
public sealed record PendingPurchase(string ProductId, int Quantity);

/// <summary>A fact that was told: the product and its attribute.</summary>
public sealed record ToldFact(string ProductId, string Field);
