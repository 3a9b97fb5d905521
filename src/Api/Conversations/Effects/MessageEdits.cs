using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations.Effects;

/// <summary>
/// Every copy of a changed message follows: the event that waits, the transcript, the question that waits for a person. Where nothing was
/// said since, the new words are answered. The latest change wins in whatever order they come, even one that comes before its message.
/// </summary>
internal static class MessageEdits
{
    /// <summary>Makes the copies follow; true where the new words must be answered by a turn of their own.</summary>
    public static bool Apply(Write write, InboxEvent happened, EditInput edit, long now)
    {
        var kept = write.First<Kept>("SELECT body, handled_at FROM inbox WHERE conversation = @Conversation AND id = @MessageId", new { happened.Conversation, edit.MessageId });
        if (kept is null)
        {
            return InboxStore.Insert(write, happened with { Id = edit.MessageId, Input = new TextInput(edit.Text) { Edits = edit.Number } }, now);
        }

        if (InboxEvent.InputOf(kept.Body) is not TextInput old || (edit.Number > 0 && edit.Number <= old.Edits))
        {
            return false;
        }

        Follow(write, happened, edit, old);
        return kept.HandledAt is null ? Restart(write, happened.Conversation) : IsLast(write, happened.Conversation, edit.MessageId) && Owe(write, happened);
    }

    private static void Follow(Write write, InboxEvent happened, EditInput edit, TextInput old)
    {
        var words = old with { Text = edit.Text, Edits = Math.Max(old.Edits + 1, edit.Number) };
        var copies = new { happened.Conversation, edit.MessageId, edit.Text, inbox = (happened with { Input = words }).Body, line = ConversationStore.LineOf(edit.Text) };
        write.Execute("UPDATE inbox SET body = @inbox WHERE conversation = @Conversation AND id = @MessageId", copies);
        write.Execute("UPDATE message SET body = @line, changed = 'edited' WHERE conversation = @Conversation AND event_id = @MessageId AND author = 'shopper'", copies);
        write.Execute("UPDATE review_item SET question = @Text WHERE conversation = @Conversation AND event_id = @MessageId AND state = 'open'", copies);
    }

    /// <summary>A turn that runs on the old words is not saved, but run again.</summary>
    private static bool Restart(Write write, string conversation)
    {
        write.Execute("UPDATE conversation SET version = version + 1 WHERE key = @conversation", new { conversation });
        return false;
    }

    private static bool IsLast(Write write, string conversation, string messageId) => write.First<long>(
        """
        SELECT COUNT(*) FROM message WHERE conversation = @conversation AND event_id = @messageId AND author = 'shopper'
            AND sequence = (SELECT MAX(sequence) FROM message WHERE conversation = @conversation AND author <> 'bot')
            AND NOT EXISTS (SELECT 1 FROM inbox WHERE conversation = @conversation AND handled_at IS NULL)
        """,
        new { conversation, messageId }) > 0;

    private static bool Owe(Write write, InboxEvent happened) =>
        write.Execute("UPDATE inbox SET handled_at = NULL WHERE conversation = @Conversation AND id = @Id", new { happened.Conversation, happened.Id }) == 1;

    private sealed record Kept
    {
        public string Body { get; init; } = "";

        public long? HandledAt { get; init; }
    }
}
