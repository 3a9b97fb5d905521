using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations.Effects;

/// <summary>When our messages arrived and were read. The first mark stays, so that the order in which the channel tells of it does not matter.</summary>
internal static class SeenMarks
{
    private const int MostNamed = 100;

    public static void Apply(Write write, InboxEvent happened, SeenInput seen)
    {
        var at = seen.Watermark > 0 ? seen.Watermark : happened.OccurredAt;
        foreach (var messageId in seen.MessageIds.Take(MostNamed))
        {
            MarkOne(write, happened.Conversation, messageId, at, seen.WasRead ? at : null);
        }

        MarkUntil(write, happened.Conversation, seen.Watermark, seen.WasRead ? at : null);
    }

    private static void MarkOne(Write write, string conversation, string messageId, long at, long? read) => write.Execute(
        """
        UPDATE outbox SET delivered_at = COALESCE(delivered_at, @at), read_at = COALESCE(read_at, @read)
        WHERE conversation = @conversation AND message_id = @messageId
        """,
        new { conversation, messageId, at, read });

    private static void MarkUntil(Write write, string conversation, long watermark, long? read) => write.Execute(
        """
        UPDATE outbox SET delivered_at = COALESCE(delivered_at, @watermark), read_at = COALESCE(read_at, @read)
        WHERE conversation = @conversation AND state = 'sent' AND (delivered_at IS NULL OR (read_at IS NULL AND @read IS NOT NULL))
            AND sequence IN (SELECT sequence FROM message WHERE conversation = @conversation AND author <> 'shopper' AND at <= @watermark)
        """,
        new { conversation, watermark, read });
}
