using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>What Meta has of a page's setting-up. It refuses profiles that Meta refuses, and adds names of its own to what it gives back.</summary>
internal sealed class GraphPageState
{
    /// <summary>Meta's table of fields.</summary>
    private static readonly HashSet<string> Known =
    [
        "messages", "messaging_postbacks", "messaging_referrals", "messaging_optins", "message_deliveries", "message_reads", "message_echoes", "message_edits", "message_reactions",
        "messaging_handovers", "standby", "messaging_policy_enforcement", "messaging_account_linking", "messaging_feedback", "response_feedback", "send_cart", "messaging_game_plays",
        "messenger_template_status_update", "messaging_seen", "feed",
    ];

    public string Name { get; set; } = "Harbor Outfitters";

    /// <summary>Nothing: Meta does not tell.</summary>
    public List<string>? Permissions { get; set; } = ["pages_messaging", "pages_manage_metadata"];

    /// <summary>Nothing: our app is not subscribed.</summary>
    public List<string>? Fields { get; set; }

    public List<string> OtherApps { get; } = [];

    public bool HasRouting { get; set; }

    /// <summary>The profile as it was set.</summary>
    public JsonObject Profile { get; } = [];

    /// <summary>How often something was set.</summary>
    public int Sets { get; private set; }

    public JsonArray Apps()
    {
        var apps = new JsonArray([.. OtherApps.Select(id => new JsonObject { ["id"] = id, ["name"] = "Another", ["subscribed_fields"] = new JsonArray("messages") })]);
        if (Fields is not null)
        {
            apps.Add(new JsonObject { ["id"] = TestPage.AppId, ["name"] = "Ours", ["subscribed_fields"] = new JsonArray([.. Fields.Select(field => JsonValue.Create(field))]) });
        }

        return apps;
    }

    public JsonObject Subscribe(string[] fields)
    {
        if (!fields.All(Known.Contains))
        {
            return GraphDesk.Refusal(100, 0);
        }

        Sets++;
        Fields = [.. fields];
        return new JsonObject { ["success"] = true };
    }

    public JsonObject Shown()
    {
        var shown = (JsonObject)Profile.DeepClone();
        if (shown["persistent_menu"] is JsonArray menu)
        {
            menu[0]!.AsObject()["disabled_surfaces"] = new JsonArray();
            menu[0]!.AsObject().Remove("composer_input_disabled");
        }

        if (shown["whitelisted_domains"] is JsonArray domains)
        {
            shown["whitelisted_domains"] = new JsonArray([.. domains.Select(domain => JsonValue.Create($"{domain}/"))]);
        }

        return new JsonObject { ["data"] = shown.Count == 0 ? new JsonArray() : new JsonArray(shown) };
    }

    public JsonObject Set(JsonObject body)
    {
        if (ProfileRules.Refusal(body, Profile) is not null)
        {
            return GraphDesk.Refusal(100, 0);
        }

        Sets++;
        foreach (var (name, value) in body)
        {
            Profile[name] = value?.DeepClone();
        }

        return new JsonObject { ["result"] = "success" };
    }
}
