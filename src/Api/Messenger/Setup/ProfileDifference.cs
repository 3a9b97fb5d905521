using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>What of a profile the page does not have yet. Meta adds names of its own to what it gives back; they count for nothing.</summary>
public static class ProfileDifference
{
    private const int MostDomains = 50;

    /// <summary>The properties to set, in Meta's form; empty where the page has them all.</summary>
    public static JsonObject Of(JsonElement answer, JsonObject wanted)
    {
        var current = Read(answer);
        var missing = new JsonObject();
        foreach (var (name, value) in wanted)
        {
            if (name == PageProfile.Domains)
            {
                AddDomains(missing, current, (JsonArray)value!);
            }
            else if (!Holds(current[name], value))
            {
                missing[name] = value!.DeepClone();
            }
        }

        return missing;
    }

    /// <summary>Reads <c>GET /me/messenger_profile</c>, whose properties may stand in one item or in several.</summary>
    public static JsonObject Read(JsonElement answer)
    {
        var profile = new JsonObject();
        foreach (var property in answer.Items("data").SelectMany(item => item.EnumerateObject()))
        {
            profile[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }

        return profile;
    }

    /// <summary>Other sites of the shop stay: the call replaces the whole list.</summary>
    private static void AddDomains(JsonObject missing, JsonObject current, JsonArray wanted)
    {
        var there = (current[PageProfile.Domains] as JsonArray ?? []).OfType<JsonValue>().Select(domain => domain.ToString().TrimEnd('/')).ToList();
        var all = there.Union(wanted.Select(domain => domain!.ToString()), StringComparer.OrdinalIgnoreCase).ToList();
        if (all.Count > there.Count && all.Count <= MostDomains)
        {
            missing[PageProfile.Domains] = new JsonArray([.. all.Select(domain => JsonValue.Create(domain))]);
        }
    }

    private static bool Holds(JsonNode? there, JsonNode? wanted) => (there, wanted) switch
    {
        (JsonObject one, JsonObject other) => other.All(property => Holds(one[property.Key], property.Value)),
        (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other).All(pair => Holds(pair.First, pair.Second)),
        (null, JsonValue flag) when flag.GetValueKind() == JsonValueKind.False => true,
        _ => JsonNode.DeepEquals(there, wanted),
    };
}
