using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Staff;

/// <summary>Which products a conversation was about.</summary>
public static class ProductsTalkedOf
{
    /// <summary>Notes the product that a turn led to, where it is another than before.</summary>
    public static void Note(Write write, Conversation before, ConversationState after, long now)
    {
        if (after.FocusProductId is { Length: > 0 } focus && focus != before.State.FocusProductId)
        {
            Add(write, before.Key, focus, now);
        }
    }

    private static void Add(Write write, string conversation, string productId, long now) => write.Execute(
        """
        INSERT INTO conversation_product (conversation, product_id, at) VALUES (@conversation, @productId, @now)
        ON CONFLICT (conversation, product_id) DO UPDATE SET at = excluded.at
        """,
        new { conversation, productId, now });
}
