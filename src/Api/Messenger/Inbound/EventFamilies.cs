using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>Which family of events an item belongs to, by the one part that names it.</summary>
internal static class EventFamilies
{
    private static readonly (string Part, Func<InboundItem, JsonElement, InboxEvent> Read)[] Known =
    [
        ("message", MessageEvents.Read),
        ("message_edit", MarkEvents.Edit),
        ("reaction", MarkEvents.Reaction),
        ("response_feedback", MarkEvents.Feedback),
        ("postback", EntryEvents.Postback),
        ("referral", EntryEvents.Referral),
        ("order", CartEvents.Read),
        ("delivery", SeenEvents.Delivery),
        ("read", SeenEvents.Read),
        ("pass_thread_control", ThreadEvents.Moved),
        ("take_thread_control", ThreadEvents.Moved),
        ("policy_enforcement", PolicyEvents.Read),
    ];

    /// <summary>Kept under their names, without an effect.</summary>
    private static readonly string[] Kept =
        ["optin", "account_linking", "game_play", "messaging_feedback", "request_thread_control", "app_roles", "lead", "messenger_template_status_update"];

    public static InboxEvent Read(InboundItem item)
    {
        foreach (var (part, read) in Known)
        {
            if (item.Json.Part(part) is { } content)
            {
                return read(item, content);
            }
        }

        return item.Notice(Array.Find(Kept, name => item.Json.Part(name) is not null) ?? "event");
    }
}
