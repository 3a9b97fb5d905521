using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Outbox.Windows;

/// <summary>The window of each conversation.</summary>
public sealed class WindowStore(Database database)
{
    /// <summary>What is known of a conversation's window; with <see cref="WindowRules"/> it says until when who may write.</summary>
    public MessagingWindow Find(string conversation) => database.First<MessagingWindow>(
        """
        SELECT opened_at, ad_opened_at, refused_at, tag_refused_at, unreachable_at FROM messaging_window WHERE conversation = @conversation
        """,
        new { conversation }) ?? MessagingWindow.Unknown;

    /// <summary>Takes in what an event does to the window, and lets go what waited for the shopper. An event without a time of its own happened now.</summary>
    public static void Record(Write write, InboxEvent happened, long now)
    {
        var opening = Channels.IsMessenger(happened.Conversation) ? Openings.Of(happened) : Opening.None;
        if (opening == Opening.None)
        {
            return;
        }

        var at = happened.OccurredAt <= 0 ? now : Math.Min(happened.OccurredAt, now);
        if (opening == Opening.AdClick)
        {
            Clicked(write, happened.Conversation, at);
        }
        else
        {
            Open(write, happened.Conversation, at, opening == Opening.AdMessage ? at : 0);
            OutboxStore.Release(write, happened.Conversation, now);
        }
    }

    /// <summary>Messenger said that the window is closed. Where the shopper did something since the reply was read, that does not count.</summary>
    public static void Refuse(Write write, OutboxMessage message, long now) => write.Execute(
        """
        INSERT INTO messaging_window (conversation, opened_at, refused_at) VALUES (@Conversation, 0, @now)
        ON CONFLICT (conversation) DO UPDATE SET refused_at = excluded.refused_at WHERE messaging_window.opened_at = @OpenedAt
        """,
        new { message.Conversation, message.Window.OpenedAt, now });

    /// <inheritdoc cref="Refuse"/>
    public static void RefuseTag(Write write, OutboxMessage message, long now) => write.Execute(
        """
        INSERT INTO messaging_window (conversation, opened_at, tag_refused_at) VALUES (@Conversation, 0, @now)
        ON CONFLICT (conversation) DO UPDATE SET tag_refused_at = excluded.tag_refused_at WHERE messaging_window.opened_at = @OpenedAt
        """,
        new { message.Conversation, message.Window.OpenedAt, now });

    /// <inheritdoc cref="Refuse"/>
    public static void MarkUnreachable(Write write, OutboxMessage message, long now) => write.Execute(
        """
        INSERT INTO messaging_window (conversation, opened_at, unreachable_at) VALUES (@Conversation, 0, @now)
        ON CONFLICT (conversation) DO UPDATE SET unreachable_at = excluded.unreachable_at WHERE messaging_window.opened_at = @OpenedAt
        """,
        new { message.Conversation, message.Window.OpenedAt, now });

    /// <summary>A late event that is older than the newest one changes nothing.</summary>
    private static void Open(Write write, string conversation, long at, long adAt) => write.Execute(
        """
        INSERT INTO messaging_window (conversation, opened_at, ad_opened_at) VALUES (@conversation, @at, @adAt)
        ON CONFLICT (conversation) DO UPDATE SET opened_at = excluded.opened_at,
            ad_opened_at = CASE WHEN excluded.ad_opened_at > 0 OR messaging_window.ad_clicked_at > 0 THEN excluded.opened_at ELSE messaging_window.ad_opened_at END,
            ad_clicked_at = 0, refused_at = 0, tag_refused_at = 0, unreachable_at = 0
        WHERE excluded.opened_at > messaging_window.opened_at
        """,
        new { conversation, at, adAt });

    private static void Clicked(Write write, string conversation, long at) => write.Execute(
        """
        INSERT INTO messaging_window (conversation, opened_at, ad_clicked_at) VALUES (@conversation, 0, @at)
        ON CONFLICT (conversation) DO UPDATE SET ad_clicked_at = excluded.ad_clicked_at
        """,
        new { conversation, at });
}
