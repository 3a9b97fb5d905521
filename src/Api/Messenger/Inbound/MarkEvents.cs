using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>What speaks of an earlier message: a change, a reaction, a verdict.</summary>
internal static class MarkEvents
{
    public static InboxEvent Edit(InboundItem item, JsonElement edit)
    {
        var number = (int)Math.Clamp(edit.Number("num_edit") ?? 0, 0, EditInput.Most);
        return edit.Id("mid") is { } mid && edit.Text("text") is { Length: > 0 } text
            ? item.Event("message_edit", $"edit:{mid}:{number}", new EditInput(mid, text, number))
            : item.Notice("message_edit");
    }

    /// <summary>What took a reaction off may name none.</summary>
    public static InboxEvent Reaction(InboundItem item, JsonElement reaction) => reaction.Id("mid") is { } mid
        ? item.Event("reaction", null, new ReactionInput(mid, reaction.Text("action") == "unreact" ? null : Short(reaction.Text("reaction"))))
        : item.Notice("reaction");

    public static InboxEvent Feedback(InboundItem item, JsonElement feedback) => (feedback.Id("mid"), feedback.Text("feedback")?.ToUpperInvariant()) switch
    {
        ({ } mid, "GOOD RESPONSE") => item.Event("response_feedback", null, new FeedbackInput(mid, IsGood: true)),
        ({ } mid, "BAD RESPONSE") => item.Event("response_feedback", null, new FeedbackInput(mid, IsGood: false)),
        _ => item.Notice("response_feedback"),
    };

    private static string Short(string? name) => name is { Length: > 0 and <= 20 } ? name : "other";
}
