using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>What Meta's profile of a page refuses, from its documented limits.</summary>
internal static class ProfileRules
{
    public static string? Refusal(JsonObject body, JsonObject there) => body.Count == 0 ? "nothing to set" : body.Select(property => property.Key switch
    {
        "get_started" => Longer(property.Value?["payload"], 1000) ? "a payload of 1 to 1000 characters" : null,
        "greeting" => Default(property.Value) is not { } greeting || Longer(greeting["text"], 160) ? "a default greeting of 1 to 160 characters" : null,
        "ice_breakers" => Default(property.Value) is not { } breakers || Questions(breakers["call_to_actions"] as JsonArray) ? "1 to 4 default questions with their payloads" : null,
        "persistent_menu" => Menu(Default(property.Value), body.ContainsKey("get_started") || there.ContainsKey("get_started")),
        "whitelisted_domains" => property.Value is not JsonArray { Count: > 0 and <= 50 } domains || domains.Any(domain => !IsSite((string?)domain)) ? "1 to 50 https sites" : null,
        _ => "an unknown property",
    }).FirstOrDefault(refusal => refusal is not null);

    private static JsonObject? Default(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>().FirstOrDefault(entry => (string?)entry["locale"] == "default");

    private static bool Questions(JsonArray? questions) =>
        questions is null or { Count: 0 or > 4 } || questions.Any(question => Longer(question?["question"], 80) || Longer(question?["payload"], 1000));

    private static string? Menu(JsonObject? menu, bool hasStart) =>
        !hasStart ? "a menu without get_started"
        : menu?["call_to_actions"] is not JsonArray { Count: > 0 and <= 20 } entries ? "1 to 20 entries for the default locale"
        : entries.Any(entry => Longer(entry?["title"], 30) || (string?)entry?["type"] != "postback" || Longer(entry["payload"], 1000)) ? "entries with titles of 1 to 30 characters"
        : null;

    private static bool Longer(JsonNode? text, int most) => ((string?)text)?.Length is not > 0 || ((string)text!).Length > most;

    private static bool IsSite(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var site) && site is { Scheme: "https", HostNameType: UriHostNameType.Dns, IsLoopback: false };
}
