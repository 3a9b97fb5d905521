using System.Text.Json;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations;

/// <summary>Conversations and their transcripts.</summary>
public sealed class ConversationStore(Database database)
{
    private const string Read = "SELECT state, version, messages, attended_by, attended_at FROM conversation WHERE key = @key";

    private const string Begin =
        """
        INSERT INTO conversation (key, state, version, messages, created_at, updated_at) VALUES (@Key, @state, 1, @messages, @now, @now)
        ON CONFLICT (key) DO UPDATE SET state = excluded.state, version = 1, messages = conversation.messages + @messages, updated_at = excluded.updated_at
        WHERE conversation.version = 0
        """;

    private const string GoOn =
        """
        UPDATE conversation SET state = @state, version = version + 1, messages = messages + @messages, updated_at = @now WHERE key = @Key AND version = @Version
        """;

    /// <summary>The conversation as it stands, or a new one.</summary>
    public Conversation Load(string key) => Of(key, database.First<Row>(Read, new { key }));

    /// <summary>The same inside a transaction of the caller's.</summary>
    public static Conversation Load(Write write, string key) => Of(key, write.First<Row>(Read, new { key }));

    /// <summary>Saves the state on the version that the turn began with; false where another turn was quicker, or the conversation was erased meanwhile.</summary>
    public static bool Save(Write write, Conversation before, ConversationState state, int newMessages, long now) =>
        write.Execute(
            before.Version == 0 ? Begin : GoOn,
            new { before.Key, state = state.ToJson(), before.Version, messages = (long)newMessages, now }) == 1;

    /// <summary>Begins an erased conversation anew. Versions and places go on, so that nothing old fits to it.</summary>
    public static void Restart(Write write, Conversation before, ConversationState state, IReadOnlyList<Message> messages, long now) => write.Execute(
        """
        INSERT INTO conversation (key, state, version, messages, created_at, updated_at) VALUES (@Key, @state, @version, @places, @now, @now)
        """,
        new { before.Key, state = state.ToJson(), version = before.Version + 1, places = messages.Count > 0 ? messages[^1].Sequence + 1 : before.Messages, now });

    public static void AddMessage(Write write, string conversation, Message message) => write.Execute(
        """
        INSERT INTO message (conversation, sequence, author, body, trace, at, event_id) VALUES (@conversation, @Sequence, @Author, @body, @trace, @At, @EventId)
        """,
        new
        {
            conversation,
            message.Sequence,
            message.Author,
            body = JsonSerializer.Serialize(message.Reply),
            trace = message.Trace is null ? null : JsonSerializer.Serialize(message.Trace),
            message.At,
            message.EventId,
        });

    /// <summary>Words as a line of a transcript keeps them.</summary>
    public static string LineOf(string words) => JsonSerializer.Serialize<Reply>(new TextReply(words));

    /// <summary>The transcript from a sequence on, oldest first, at most 200 messages.</summary>
    public List<Message> Messages(string conversation, long from = 0) =>
        [.. database.Query<MessageRow>(
            """
            SELECT message.sequence, message.author, message.body, message.trace, message.at, message.event_id, message.changed, message.reaction, message.feedback,
                outbox.state, outbox.delivered_at, outbox.read_at
            FROM message
            LEFT JOIN outbox ON outbox.conversation = message.conversation AND outbox.sequence = message.sequence
            WHERE message.conversation = @conversation AND message.sequence >= @from ORDER BY message.sequence LIMIT 200
            """,
            new { conversation, from }).Select(row => row.ToMessage())];

    /// <summary>The part of a transcript around a moment: up to eight messages on each side of what the shopper said then.</summary>
    public List<Message> Around(string conversation, long at) =>
        [.. database.Query<MessageRow>(
            """
            SELECT message.sequence, message.author, message.body, message.trace, message.at, message.event_id, message.changed, message.reaction, message.feedback,
                outbox.state, outbox.delivered_at, outbox.read_at
            FROM message
            LEFT JOIN outbox ON outbox.conversation = message.conversation AND outbox.sequence = message.sequence
            WHERE message.conversation = @conversation AND message.sequence BETWEEN
                (SELECT COALESCE(MAX(sequence), 0) FROM message WHERE conversation = @conversation AND author = 'shopper' AND at <= @at) - 8 AND
                (SELECT COALESCE(MAX(sequence), 0) FROM message WHERE conversation = @conversation AND author = 'shopper' AND at <= @at) + 8
            ORDER BY message.sequence
            """,
            new { conversation, at }).Select(row => row.ToMessage())];

    private static Conversation Of(string key, Row? row) => row is null
        ? Conversation.New(key)
        : new Conversation(key, ConversationState.FromJson(row.State), row.Version, row.Messages) { Attendance = new Attendance(row.AttendedBy, row.AttendedAt) };

    private sealed record Row(string State, long Version, long Messages, string AttendedBy, long AttendedAt);

    /// <summary>With properties, because an engine may state no type for a column that holds nothing.</summary>
    private sealed record MessageRow
    {
        public long Sequence { get; init; }

        public string Author { get; init; } = "";

        public string Body { get; init; } = "";

        public string? Trace { get; init; }

        public long At { get; init; }

        public string? EventId { get; init; }

        public string? Changed { get; init; }

        public string? Reaction { get; init; }

        public string? Feedback { get; init; }

        public string? State { get; init; }

        public long? DeliveredAt { get; init; }

        public long? ReadAt { get; init; }

        public Message ToMessage() => new(Sequence, Author, JsonSerializer.Deserialize<Reply>(Body)!, Trace is null ? null : JsonSerializer.Deserialize<TurnTrace>(Trace), At)
        {
            EventId = EventId,
            Marks = new MessageMarks { Changed = Changed, Reaction = Reaction, Feedback = Feedback, DeliveredAt = DeliveredAt, ReadAt = ReadAt, Sending = State },
        };
    }
}
