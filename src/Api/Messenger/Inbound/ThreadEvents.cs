using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>Who has the thread. Passed to nobody, it is released: then it is the default app's, which is this one.</summary>
internal static class ThreadEvents
{
    /// <summary>Two pages of Meta's documentation print two ids of the page's inbox; the last one is Instagram's.</summary>
    private static readonly HashSet<string> Inboxes = ["263902037430900", "26390203743090", "1217981644879628"];

    /// <summary>Without an own app id to compare with, only the inbox is known to be somebody else.</summary>
    public static InboxEvent Moved(InboundItem item, JsonElement moved)
    {
        var owner = moved.Id("new_owner_app_id");
        var isOurs = owner is null or "0" || owner == item.AppId || (item.AppId.Length == 0 && !Inboxes.Contains(owner));
        return item.Event("thread_control", null, isOurs ? new ReturnedInput() : new TakenInput(Name(owner)));
    }

    public static string Name(string? app) => app is null ? Attendants.Unknown : Inboxes.Contains(app) ? Attendants.Inbox : app;
}
