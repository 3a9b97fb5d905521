using System.Text.Json;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>What of a page's events our app gets, and how many other apps get some.</summary>
/// <param name="Fields">The fields of our app; nothing: the page is not subscribed to it.</param>
/// <param name="OtherApps">Apps that may answer as well.</param>
public sealed record Subscription(IReadOnlyList<string>? Fields, int OtherApps)
{
    /// <summary>Everything that has an effect here, spelled as Meta's table of fields spells it (its page on routing writes some in the singular).</summary>
    public static IReadOnlyList<string> Wanted { get; } =
    [
        "messages", "messaging_postbacks", "messaging_referrals", "messaging_optins", "message_deliveries", "message_reads", "message_echoes", "message_edits",
        "message_reactions", "messaging_handovers", "standby", "messaging_policy_enforcement", "messaging_feedback", "response_feedback", "send_cart",
    ];

    public IReadOnlyList<string> Missing => [.. Wanted.Except(Fields ?? [])];

    /// <summary>Whether everything wanted is there: a second subscription would change nothing.</summary>
    public bool IsComplete => Fields is not null && Missing.Count == 0;

    /// <summary>What to subscribe to: fields that the app uses elsewhere stay.</summary>
    public string ToSend => string.Join(',', Wanted.Union((Fields ?? []).Where(IsField)));

    /// <summary>Reads <c>GET /{page}/subscribed_apps</c>. Without our app's id, one app alone must be ours.</summary>
    public static Subscription Read(JsonElement body, string appId)
    {
        var apps = body.Items("data").ToList();
        var ours = appId.Length > 0 ? apps.FindIndex(app => app.Id("id") == appId) : apps.Count == 1 ? 0 : -1;
        return new Subscription(ours < 0 ? null : [.. apps[ours].Texts("subscribed_fields")], apps.Count - (ours < 0 ? 0 : 1));
    }

    private static bool IsField(string name) => name.All(c => char.IsAsciiLetterLower(c) || c == '_');
}
