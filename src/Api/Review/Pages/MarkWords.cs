using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;

namespace ProductQA.Api.Review.Pages;

/// <summary>What became of a message, in a merchant's words: "edited · read · reaction: love".</summary>
public static class MarkWords
{
    public static string Of(MessageMarks marks) => string.Join(" · ", Words(marks).OfType<string>());

    private static IEnumerable<string?> Words(MessageMarks marks)
    {
        yield return marks.Changed == "edited" ? "edited" : null;
        yield return marks switch
        {
            { Sending: OutboxStates.Withdrawn } => "not sent, a person took over",
            { Sending: OutboxStates.Failed } => "could not be sent",
            { ReadAt: not null } => "read",
            { DeliveredAt: not null } => "delivered",
            _ => null,
        };
        yield return marks.Reaction is { } reaction ? $"reaction: {reaction}" : null;
        yield return marks.Feedback switch
        {
            "good" => "marked as a good response",
            "bad" => "marked as a bad response",
            _ => null,
        };
    }
}
