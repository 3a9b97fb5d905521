using ProductQA.Api.Storage;

namespace ProductQA.Api.Privacy;

/// <summary>Deletes what is older than the shop keeps it, in batches that keep nobody waiting.</summary>
public sealed class RetentionStore(GroupCommit commits)
{
    /// <summary>Rows of one batch.</summary>
    public const int Batch = 500;

    /// <summary>How long an erased conversation's old events are kept out, in milliseconds.</summary>
    private const long GuardMilliseconds = 3L * 24 * 60 * 60 * 1000;

    /// <summary>Events that were handled before a moment.</summary>
    public Task<int> DeleteEventsAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM inbox WHERE (conversation, id) IN (SELECT conversation, id FROM inbox WHERE handled_at < @before LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>Replies that went out, or were given up, whose words are that old.</summary>
    public Task<int> DeleteSentAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM outbox WHERE state IN ('sent', 'failed', 'held', 'withdrawn') AND (conversation, sequence) IN
            (SELECT outbox.conversation, outbox.sequence FROM outbox JOIN message ON message.conversation = outbox.conversation AND message.sequence = outbox.sequence
             WHERE message.at < @before AND outbox.state IN ('sent', 'failed', 'held', 'withdrawn') LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>Lines of transcripts that were written before a moment; a reply that still waits keeps its line.</summary>
    public Task<int> DeleteMessagesAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM message WHERE (conversation, sequence) IN
            (SELECT message.conversation, message.sequence FROM message LEFT JOIN outbox ON outbox.conversation = message.conversation AND outbox.sequence = message.sequence
             WHERE message.at < @before AND outbox.sequence IS NULL LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>What the bot remembers of conversations in which nothing happened since.</summary>
    public Task<int> DeleteConversationsAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM conversation WHERE key IN
            (SELECT key FROM conversation WHERE updated_at < @before AND NOT EXISTS (SELECT 1 FROM message WHERE message.conversation = conversation.key) LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>Which products conversations were about.</summary>
    public Task<int> DeleteProductsAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM conversation_product WHERE (conversation, product_id) IN
            (SELECT conversation, product_id FROM conversation_product WHERE at < @before LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>The words of questions that were closed before a moment; the counts stay.</summary>
    public Task<int> BlankQuestionsAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        UPDATE review_item SET question = '', conversation = 'old:' || id, event_id = id
        WHERE id IN (SELECT id FROM review_item WHERE state <> 'open' AND closed_at < @before AND question <> '' LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>Where two models differed.</summary>
    public Task<int> DeleteTrialsAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM shadow_disagreement WHERE (conversation, event_id, challenger_model) IN
            (SELECT conversation, event_id, challenger_model FROM shadow_disagreement WHERE at < @before LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>Offers to pay that nobody took.</summary>
    public Task<int> DeleteOffersAsync(long before, CancellationToken cancellationToken) => commits.WriteAsync(write => DeleteOffers(write, before), cancellationToken);

    /// <summary>Codes of deletions.</summary>
    public Task<int> DeleteCodesAsync(long before, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM deletion WHERE code IN (SELECT code FROM deletion WHERE at < @before LIMIT @Batch)
        """,
        before,
        cancellationToken);

    /// <summary>Hashes of erased conversations whose old events come no more.</summary>
    public Task<int> DeleteGuardsAsync(long now, CancellationToken cancellationToken) => RunAsync(
        """
        DELETE FROM erased_conversation WHERE hash IN (SELECT hash FROM erased_conversation WHERE erased_at < @before LIMIT @Batch)
        """,
        now - GuardMilliseconds,
        cancellationToken);

    private static int DeleteOffers(Write write, long before)
    {
        const string Old = "SELECT id FROM customer_order WHERE state <> 'paid' AND expires_at < @before ORDER BY id LIMIT @Batch";
        write.Execute($"DELETE FROM order_line WHERE order_id IN ({Old})", new { before, Batch });
        write.Execute($"DELETE FROM order_event WHERE order_id IN ({Old})", new { before, Batch });
        return write.Execute($"DELETE FROM customer_order WHERE id IN ({Old})", new { before, Batch });
    }

    private Task<int> RunAsync(string sql, long before, CancellationToken cancellationToken) =>
        commits.WriteAsync(write => write.Execute(sql, new { before, Batch }), cancellationToken);
}
