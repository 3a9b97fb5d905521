using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations;

/// <summary>Which conversations a person has.</summary>
public sealed class AttendanceStore(Database database)
{
    /// <summary>
    /// A person has the conversation from now on. A turn that runs meanwhile began with an older version, so it is not saved but run again,
    /// and finds the bot silent; what the bot wanted to say is withdrawn, but for receipts and answers that a person wrote.
    /// </summary>
    public static void Begin(Write write, string conversation, string by, long now)
    {
        write.Execute(
            """
            INSERT INTO conversation (key, state, version, messages, created_at, updated_at, attended_by, attended_at)
            VALUES (@conversation, @state, 1, 0, @now, @now, @by, @now)
            ON CONFLICT (key) DO UPDATE SET version = conversation.version + 1, attended_at = excluded.attended_at,
                attended_by = CASE WHEN excluded.attended_by = 'another app' AND conversation.attended_by <> '' THEN conversation.attended_by ELSE excluded.attended_by END
            """,
            new { conversation, state = new ConversationState().ToJson(), by, now });
        Withdraw(write, conversation);
    }

    /// <summary>The bot is back, in the transaction of the turn in which it says so.</summary>
    public static void End(Write write, string conversation) => write.Execute(
        """
        UPDATE conversation SET attended_by = '', attended_at = 0 WHERE key = @conversation
        """,
        new { conversation });

    /// <summary>Conversations in which a person said something since then, the latest first, at most 500.</summary>
    public List<string> Since(long then) => database.Query<string>(
        """
        SELECT key FROM conversation WHERE attended_at > @then ORDER BY attended_at DESC LIMIT 500
        """,
        new { then });

    private static void Withdraw(Write write, string conversation) => write.Execute(
        """
        UPDATE outbox SET state = 'withdrawn', error = 'A person has the conversation.'
        WHERE conversation = @conversation AND state IN ('waiting', 'sending', 'held') AND sequence IN
            (SELECT sequence FROM message WHERE conversation = @conversation AND author = 'bot'
                AND COALESCE(event_id, '') NOT LIKE 'paid:%' AND COALESCE(event_id, '') NOT LIKE 'shop_answer:%')
        """,
        new { conversation });
}
