using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Review.Pages;

namespace ProductQA.Api.Staff;

/// <summary>How far a line of the transcript came, and what to do where it did not go out: "sent", "read", "could not be sent (…): write it again …".</summary>
public static class SendingWords
{
    public static string Of(Message message, string? error) =>
        string.Join(" · ", new[] { State(message), MarkWords.Of(message.Marks), Cure(message.Marks, error) }.Where(words => words.Length > 0));

    private static string State(Message message) => message is { Author: Authors.Staff, Marks: { DeliveredAt: null, ReadAt: null } marks } ? marks.Sending switch
    {
        OutboxStates.Waiting or OutboxStates.Sending => "on its way",
        OutboxStates.Sent => "sent",
        _ => "",
    }
    : "";

    private static string Cure(MessageMarks marks, string? error) => marks.Sending == OutboxStates.Failed
        ? $"Messenger refused it ({error?.TrimEnd('.')}): write it again in other words, or answer in the page's inbox"
        : "";
}
