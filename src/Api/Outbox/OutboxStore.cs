using System.Text.Json;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Outbox;

/// <summary>Replies on their way out.</summary>
public sealed class OutboxStore(Database database, GroupCommit commits)
{
    /// <summary>Queues a message, in the transaction of the turn that made it.</summary>
    public static void Add(Write write, string conversation, Message message, Origin origin, long now) => write.Execute(
        """
        INSERT INTO outbox (conversation, sequence, body, state, not_before, author, purpose, created_at)
        VALUES (@conversation, @Sequence, @body, 'waiting', @now, @Author, @Purpose, @now)
        """,
        new { conversation, message.Sequence, body = JsonSerializer.Serialize(message.Reply), origin.Author, origin.Purpose, now });

    /// <summary>The channel confirmed the reply: whatever we thought of it, it is sent.</summary>
    public static void Settle(Write write, string conversation, long sequence, string messageId) => write.Execute(
        """
        UPDATE outbox SET state = 'sent', message_id = @messageId
        WHERE conversation = @conversation AND sequence = @sequence AND state <> 'sent'
        """,
        new { conversation, sequence, messageId });

    /// <summary>The shopper did something, or control of the thread came back: what was held may be tried again.</summary>
    public static void Release(Write write, string conversation, long now) => write.Execute(
        """
        UPDATE outbox SET state = 'waiting', not_before = @now WHERE conversation = @conversation AND state = 'held'
        """,
        new { conversation, now });

    /// <summary>Holds a message until the shopper writes again; where they did since it was read, it stays as it is.</summary>
    public static void Hold(Write write, OutboxMessage message, string reason) => write.Execute(
        """
        UPDATE outbox SET state = 'held', error = @reason
        WHERE conversation = @Conversation AND sequence = @Sequence AND state IN ('waiting', 'sending')
            AND COALESCE((SELECT opened_at FROM messaging_window WHERE messaging_window.conversation = outbox.conversation), 0) = @OpenedAt
        """,
        new { message.Conversation, message.Sequence, message.Window.OpenedAt, reason });

    /// <summary>Ends a try that did certainly not go out and says nothing about the message itself: it does not count.</summary>
    public static void PutBack(Write write, OutboxMessage message, long at, string error) => write.Execute(
        """
        UPDATE outbox SET state = 'waiting', not_before = @at, error = @error, attempts = @Attempts
        WHERE conversation = @Conversation AND sequence = @Sequence AND state IN ('waiting', 'sending')
        """,
        new { message.Conversation, message.Sequence, message.Attempts, at, error });

    /// <summary>Ends a try: the state, when it may be tried again, and why.</summary>
    public static void EndTry(Write write, OutboxMessage message, string state, long at, string error) => write.Execute(
        """
        UPDATE outbox SET state = @state, not_before = @at, error = @error
        WHERE conversation = @Conversation AND sequence = @Sequence AND state IN ('waiting', 'sending')
        """,
        new { message.Conversation, message.Sequence, state, at, error });

    /// <summary>Conversations with a reply that may be tried now; those of a page that is paused may not.</summary>
    public List<string> Due(long now) => database.Query<string>(
        """
        SELECT DISTINCT conversation FROM outbox
        WHERE state IN ('waiting', 'sending') AND not_before <= @now AND NOT EXISTS (
            SELECT 1 FROM page_pause WHERE until_at > @now AND substr(outbox.conversation, 1, length(page_pause.prefix)) = page_pause.prefix)
        LIMIT 10000
        """,
        new { now });

    /// <summary>The first reply of a conversation that is neither settled nor held.</summary>
    public OutboxMessage? Next(string conversation) => database.First<Row>(
        """
        SELECT o.sequence, o.body, o.state, o.attempts, o.not_before, o.author, o.purpose, o.created_at,
            COALESCE(w.opened_at, 0) AS opened_at, COALESCE(w.ad_opened_at, 0) AS ad_opened_at, COALESCE(w.refused_at, 0) AS refused_at,
            COALESCE(w.tag_refused_at, 0) AS tag_refused_at, COALESCE(w.unreachable_at, 0) AS unreachable_at
        FROM outbox o LEFT JOIN messaging_window w ON w.conversation = o.conversation
        WHERE o.conversation = @conversation AND o.state IN ('waiting', 'sending') ORDER BY o.sequence LIMIT 1
        """,
        new { conversation })?.ToMessage(conversation);

    /// <summary>What became of the replies of a conversation that did not go out, by their place: why they wait, or why they were given up.</summary>
    public Dictionary<long, string> NotOut(string conversation) => database.Query<(long Sequence, string? Error)>(
        """
        SELECT sequence, error FROM outbox WHERE conversation = @conversation AND state IN ('held', 'failed')
        """,
        new { conversation }).ToDictionary(row => row.Sequence, row => row.Error ?? "");

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

    private sealed record Row(
        long Sequence, string Body, string State, long Attempts, long NotBefore, string Author, string Purpose, long CreatedAt,
        long OpenedAt, long AdOpenedAt, long RefusedAt, long TagRefusedAt, long UnreachableAt)
    {
        public OutboxMessage ToMessage(string conversation) => new(conversation, Sequence, JsonSerializer.Deserialize<Reply>(Body)!, State, Attempts, NotBefore)
        {
            Origin = new Origin(Author, Purpose),
            CreatedAt = CreatedAt,
            Window = new MessagingWindow(OpenedAt, AdOpenedAt, RefusedAt, TagRefusedAt, UnreachableAt),
        };
    }
}
