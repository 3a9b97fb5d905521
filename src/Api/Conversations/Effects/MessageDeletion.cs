using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations.Effects;

/// <summary>The words of a message that was taken back disappear wherever they are kept, and what asked a person because of them is closed.</summary>
internal static class MessageDeletion
{
    public static void Apply(Write write, InboxEvent happened, string messageId, long now)
    {
        var conversation = happened.Conversation;
        var words = InboxWords(write, conversation, messageId);
        foreach (var id in Copies(messageId))
        {
            ForgetEvent(write, conversation, id, now);
            ForgetItem(write, conversation, id, now);
        }

        write.Execute(
            """
            UPDATE message SET body = @line, changed = 'deleted' WHERE conversation = @conversation AND event_id IN (@messageId, @echo) AND author <> 'bot'
            """,
            new { conversation, messageId, echo = "echo:" + messageId, line = ConversationStore.LineOf("") });
        KeepPlace(write, happened, messageId, now);
        ForgetState(write, conversation, words);
    }

    /// <summary>The message, its changes, and its other form, in which the channel repeats what a person of the shop wrote.</summary>
    private static IEnumerable<string> Copies(string messageId) =>
        Enumerable.Range(0, EditInput.Most + 1).Select(number => $"edit:{messageId}:{number}").Prepend(messageId).Append("echo:" + messageId);

    private static string InboxWords(Write write, string conversation, string messageId) =>
        write.First<string>("SELECT body FROM inbox WHERE conversation = @conversation AND id = @messageId", new { conversation, messageId }) is { } body
        && InboxEvent.InputOf(body) is TextInput text
            ? text.Text
            : "";

    private static void ForgetEvent(Write write, string conversation, string id, long now) => write.Execute(
        """
        UPDATE inbox SET body = @body, handled_at = COALESCE(handled_at, @now) WHERE conversation = @conversation AND id = @id
        """,
        new { conversation, id, now, body = Nothing });

    /// <summary>Of a message that asks for several things there are several items: their ids go on behind a number sign.</summary>
    private static void ForgetItem(Write write, string conversation, string id, long now)
    {
        foreach (var about in new[] { id, Verdicts.ItemOf(id) })
        {
            write.Execute(
                """
                UPDATE review_item SET question = '', closed_at = COALESCE(closed_at, @now), closed_by = COALESCE(closed_by, 'the shopper'),
                    state = CASE WHEN state = 'open' THEN 'dismissed' ELSE state END
                WHERE conversation = @conversation AND (event_id = @about OR event_id LIKE @parts ESCAPE '!')
                """,
                new { conversation, now, about, parts = Escaped(about) + "#%" });
        }
    }

    /// <summary>A message that comes after its deletion is not kept. A turn that runs on its words meanwhile is not saved.</summary>
    private static void KeepPlace(Write write, InboxEvent happened, string messageId, long now)
    {
        InboxStore.Insert(write, happened with { Id = messageId, Input = new NoticeInput("deleted", "") }, now);
        write.Execute("UPDATE conversation SET version = version + 1 WHERE key = @key", new { key = happened.Conversation });
    }

    private static void ForgetState(Write write, string conversation, string words)
    {
        var state = write.First<string>("SELECT state FROM conversation WHERE key = @conversation", new { conversation });
        if (state is not null && words.Length > 0)
        {
            var without = ConversationState.FromJson(state).Without(words).ToJson();
            write.Execute("UPDATE conversation SET state = @without WHERE key = @conversation", new { conversation, without });
        }
    }

    private static string Nothing => new InboxEvent("", "", 0, new NoticeInput("deleted", "")).Body;

    private static string Escaped(string id) => id.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
