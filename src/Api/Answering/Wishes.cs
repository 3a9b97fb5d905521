using ProductQA.Api.Conversations;
using ProductQA.Nlu;

namespace ProductQA.Api.Answering;

/// <summary>What a message wants, one after the other: "hi, thanks! is it waterproof and can I pay by card?" wants two things, and its manners none.</summary>
public static class Wishes
{
    private const int Most = 3;

    /// <summary>The wishes in the order of the text; the whole message where it has one.</summary>
    public static IReadOnlyList<Understanding> Of(Understanding understanding, ConversationState state)
    {
        var wishes = understanding.Parts.Select(understanding.Of).Where(part => IsWish(part.Intent, state)).Take(Most).ToList();
        return wishes.Count > 1 ? wishes : [understanding];
    }

    /// <summary>A yes or no is a wish where the bot asked for one.</summary>
    private static bool IsWish(string intent, ConversationState state) => intent switch
    {
        IntentNames.Greeting or IntentNames.Thanks or IntentNames.Goodbye or IntentNames.Smalltalk => false,
        IntentNames.Affirm or IntentNames.Deny => state.PendingPurchase is not null,
        _ => true,
    };
}
