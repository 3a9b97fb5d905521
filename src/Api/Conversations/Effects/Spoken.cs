using System.Text.Json;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations.Effects;

/// <summary>A line of a transcript that the channel speaks of by its own id.</summary>
internal sealed record Spoken
{
    public long Sequence { get; init; }

    public string Author { get; init; } = "";

    /// <summary>The event that it is, or that it answers.</summary>
    public string? EventId { get; init; }

    public string Body { get; init; } = "";

    public long At { get; init; }

    /// <summary>A reply of ours by the id under which it went out, or what somebody else said.</summary>
    public static Spoken? Find(Write write, string conversation, string messageId) =>
        write.First<Spoken>(
            """
            SELECT message.sequence, message.author, message.event_id, message.body, message.at FROM message
            JOIN outbox ON outbox.conversation = message.conversation AND outbox.sequence = message.sequence
            WHERE outbox.conversation = @conversation AND outbox.message_id = @messageId LIMIT 1
            """,
            new { conversation, messageId })
        ?? write.First<Spoken>(
            """
            SELECT sequence, author, event_id, body, at FROM message
            WHERE conversation = @conversation AND event_id IN (@messageId, @echo) AND author <> 'bot' ORDER BY sequence LIMIT 1
            """,
            new { conversation, messageId, echo = "echo:" + messageId });

    /// <summary>What the shopper said in an event.</summary>
    public static Spoken? Asked(Write write, string conversation, string eventId) => write.First<Spoken>(
        """
        SELECT sequence, author, event_id, body, at FROM message
        WHERE conversation = @conversation AND event_id = @eventId AND author = 'shopper' LIMIT 1
        """,
        new { conversation, eventId });

    /// <summary>Why the bot answered an event as it did.</summary>
    public static IEnumerable<TurnTrace> Traces(Write write, string conversation, string eventId) => write.Query<string>(
        """
        SELECT trace FROM message WHERE conversation = @conversation AND event_id = @eventId AND trace IS NOT NULL ORDER BY sequence
        """,
        new { conversation, eventId }).Select(trace => JsonSerializer.Deserialize<TurnTrace>(trace)!);
}
