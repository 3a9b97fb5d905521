using ProductQA.Api.Conversations;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>What a message wants, one after the other: "hi, thanks! is it waterproof and can I pay by card?" wants two things, and its manners none.</summary>
public static class Wishes
{
    private const int Most = 3;

    private static readonly HashSet<string> Grammar = new(["does", "do", "is", "are", "has", "have", "can", "will", "the", "a", "an", "of", "and", "what", "whats", "tell", "me", "more", "about", "show", "info", "information", "details", "on", "please"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The wishes in the order of the text; the whole message where it has one.</summary>
    public static IReadOnlyList<Understanding> Of(Understanding understanding, ConversationState state)
    {
        var wishes = understanding.Parts.Select(understanding.Of).Where(part => IsWish(part.Intent, state)).Take(Most).ToList();
        return wishes.Count > 1 ? wishes : [understanding];
    }

    /// <summary>Whether a wish is nothing but a product's name: then the message was cut inside the name ("… labels, 320 pcs. have adhesive type").</summary>
    public static bool IsBareName(Understanding wish, Product product) =>
        FollowUp.Words(FollowUp.WithoutName(wish.Utterance, product.Title) ?? "").All(Grammar.Contains);

    /// <summary>A yes or no is a wish where the bot asked for one.</summary>
    private static bool IsWish(string intent, ConversationState state) => intent switch
    {
        IntentNames.Greeting or IntentNames.Thanks or IntentNames.Goodbye or IntentNames.Smalltalk => false,
        IntentNames.Affirm or IntentNames.Deny => state.PendingPurchase is not null,
        _ => true,
    };
}
