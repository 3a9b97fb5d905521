using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Events as Meta writes them into <c>entry[].messaging[]</c>.</summary>
internal static class MetaEvent
{
    public static JsonObject Text(string person, string mid, string text, long at = TestPage.Noon) =>
        From(person, at, "message", new JsonObject { ["mid"] = mid, ["text"] = text });

    public static JsonObject QuickReply(string person, string mid, string title, string payload, long at = TestPage.Noon) =>
        From(person, at, "message", new JsonObject { ["mid"] = mid, ["text"] = title, ["quick_reply"] = new JsonObject { ["payload"] = payload } });

    public static JsonObject Postback(string person, string? mid, string title, string payload, long at = TestPage.Noon)
    {
        var postback = new JsonObject { ["title"] = title, ["payload"] = payload };
        if (mid is not null)
        {
            postback["mid"] = mid;
        }

        return From(person, at, "postback", postback);
    }

    /// <summary>An echo swaps sender and recipient.</summary>
    public static JsonObject Echo(string person, string mid, string? metadata, string text, long at = TestPage.Noon)
    {
        var message = new JsonObject { ["mid"] = mid, ["is_echo"] = true, ["app_id"] = metadata is null ? 26390203743090 : 555000111, ["text"] = text };
        if (metadata is not null)
        {
            message["metadata"] = metadata;
        }

        return new JsonObject { ["sender"] = Party(TestPage.Id), ["recipient"] = Party(person), ["timestamp"] = at, ["message"] = message };
    }

    public static JsonObject From(string person, long at, string kind, JsonObject content) =>
        new() { ["sender"] = Party(person), ["recipient"] = Party(TestPage.Id), ["timestamp"] = at, [kind] = content };

    /// <summary>The envelope around events of the test's page.</summary>
    public static JsonObject Envelope(params ReadOnlySpan<JsonObject> events) => EnvelopeOf("messaging", events);

    public static JsonObject EnvelopeOf(string list, params ReadOnlySpan<JsonObject> events)
    {
        var items = new JsonArray();
        foreach (var item in events)
        {
            items.Add(item.DeepClone());
        }

        var entry = new JsonObject { ["id"] = TestPage.Id, ["time"] = TestPage.Noon, [list] = items };
        return new JsonObject { ["object"] = "page", ["entry"] = new JsonArray(entry) };
    }

    private static JsonObject Party(string id) => new() { ["id"] = id };
}
