using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Review;

namespace ProductQA.Api.Staff;

/// <summary>Reads all that the page of a conversation shows.</summary>
public sealed class ConversationViews(ConversationStore conversations, OutboxStore outbox, ReviewStore reviews, ReplyRights rights, Holders holders)
{
    /// <summary>Lines of the transcript that are shown at first, and more with each wish for earlier ones.</summary>
    public const int Lines = 200;

    /// <summary>The conversation with its last lines; nothing where there is none.</summary>
    public ConversationView? Read(string key, int lines)
    {
        var conversation = conversations.Load(key);
        return conversation.Version == 0 ? null : new ConversationView
        {
            Key = key,
            Holder = holders.Of(conversation.Attendance),
            Messages = LastLines(conversation, lines),
            IsCut = conversation.Messages > lines,
            NotOut = outbox.NotOut(key),
            Right = rights.Of(key),
            Questions = reviews.OpenIn(key),
        };
    }

    private List<Message> LastLines(Conversation conversation, int lines)
    {
        var messages = conversations.Messages(conversation.Key, Math.Max(0, conversation.Messages - lines));
        for (var page = messages; page.Count == Lines; messages.AddRange(page))
        {
            page = conversations.Messages(conversation.Key, page[^1].Sequence + 1);
        }

        return messages;
    }
}

/// <summary>A conversation as its page shows it.</summary>
public sealed record ConversationView
{
    public required string Key { get; init; }

    /// <summary>Who has it; empty: the assistant.</summary>
    public required string Holder { get; init; }

    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Whether there are earlier lines.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Why lines did not go out, by their place.</summary>
    public required IReadOnlyDictionary<long, string> NotOut { get; init; }

    public required ReplyRight Right { get; init; }

    /// <summary>Questions that wait for an answer of the shop.</summary>
    public required IReadOnlyList<ReviewItem> Questions { get; init; }
}
