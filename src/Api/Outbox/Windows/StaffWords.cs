using ProductQA.Api.Conversations;

namespace ProductQA.Api.Outbox.Windows;

/// <summary>Words that a person of the shop wrote. The only way to them is a message whose author is a person: the tag HUMAN_AGENT is for nothing else.</summary>
public sealed record StaffWords
{
    private StaffWords(TextReply reply) => Reply = reply;

    public TextReply Reply { get; }

    /// <summary>A person's words, or nothing where the bot wrote the message.</summary>
    public static StaffWords? Of(OutboxMessage message) =>
        message is { Origin.Author: Authors.Staff, Reply: TextReply text } ? new StaffWords(text) : null;
}
