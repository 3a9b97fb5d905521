using System.Text.Json;
using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Outbox;

/// <summary>Replies on their way out.</summary>
public sealed class OutboxStore(Database database, GroupCommit commits)
{
    /// <summary>Queues a reply, in the transaction of the turn that made it.</summary>
    public static void Add(Write write, string conversation, Message message, long now) => write.Execute(
        """
        INSERT INTO outbox (conversation, sequence, body, state, not_before) VALUES (@conversation, @Sequence, @body, 'waiting', @now)
        """,
        new { conversation, message.Sequence, body = JsonSerializer.Serialize(message.Reply), now });

    /// <summary>The channel confirmed the reply: whatever we thought of it, it is sent.</summary>
    public static void Settle(Write write, string conversation, long sequence, string messageId) => write.Execute(
        """
        UPDATE outbox SET state = 'sent', message_id = @messageId
        WHERE conversation = @conversation AND sequence = @sequence AND state <> 'sent'
        """,
        new { conversation, sequence, messageId });

    /// <summary>Conversations with a reply that may be tried now.</summary>
    public List<string> Due(long now) => database.Query<string>(
        """
        SELECT DISTINCT conversation FROM outbox WHERE state IN ('waiting', 'sending') AND not_before <= @now LIMIT 10000
        """,
        new { now });

    /// <summary>The first reply of a conversation that is not settled.</summary>
    public OutboxMessage? Next(string conversation)
    {
        var row = database.First<Row>(
            """
            SELECT sequence, body, state, attempts, not_before FROM outbox
            WHERE conversation = @conversation AND state IN ('waiting', 'sending') ORDER BY sequence LIMIT 1
            """,
            new { conversation });
        return row is null
            ? null
            : new OutboxMessage(conversation, row.Sequence, JsonSerializer.Deserialize<Reply>(row.Body)!, row.State, row.Attempts, row.NotBefore);
    }

    /// <summary>
    /// Takes the reply for sending, before the call: if we die meanwhile, the echo settles it or it is sent again after that time. False
    /// where it was settled or another process took it since it was read.
    /// </summary>
    public Task<bool> TakeAsync(OutboxMessage message, long again, CancellationToken cancellationToken) => commits.WriteAsync(
        write => write.Execute(
            """
            UPDATE outbox SET state = 'sending', attempts = attempts + 1, not_before = @again
            WHERE conversation = @Conversation AND sequence = @Sequence AND state IN ('waiting', 'sending') AND attempts = @Attempts
            """,
            new { message.Conversation, message.Sequence, message.Attempts, again }) == 1,
        cancellationToken);

    public Task MarkSentAsync(OutboxMessage message, string messageId, CancellationToken cancellationToken) => commits.WriteAsync(
        write => Settle(write, message.Conversation, message.Sequence, messageId), cancellationToken);

    /// <summary>Nobody knows whether it went out: unless its echo comes, try again at that time.</summary>
    public Task AwaitEchoAsync(OutboxMessage message, long again, string error, CancellationToken cancellationToken) =>
        EndTryAsync(message, OutboxStates.Sending, again, error, cancellationToken);

    /// <summary>It did certainly not go out: try again at that time.</summary>
    public Task RetryAtAsync(OutboxMessage message, long at, string error, CancellationToken cancellationToken) =>
        EndTryAsync(message, OutboxStates.Waiting, at, error, cancellationToken);

    public Task GiveUpAsync(OutboxMessage message, string error, CancellationToken cancellationToken) =>
        EndTryAsync(message, OutboxStates.Failed, 0, error, cancellationToken);

    private Task EndTryAsync(OutboxMessage message, string state, long at, string error, CancellationToken cancellationToken) => commits.WriteAsync(
        write => write.Execute(
            """
            UPDATE outbox SET state = @state, not_before = @at, error = @error
            WHERE conversation = @Conversation AND sequence = @Sequence AND state IN ('waiting', 'sending')
            """,
            new { message.Conversation, message.Sequence, state, at, error }),
        cancellationToken);

    private sealed record Row(long Sequence, string Body, string State, long Attempts, long NotBefore);
}
