using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>What Meta keeps of each thread: when the person last did something, whether they blocked the page, and which app has it.</summary>
internal sealed class MetaThreads(ShiftedTime time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);
    private static readonly TimeSpan HumanAgentWindow = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _opened = new();
    private readonly ConcurrentDictionary<string, GraphRefusal> _closed = new();

    /// <summary>Whether the app has the reviewed permission Human Agent.</summary>
    public bool HasHumanAgent { get; set; } = true;

    /// <summary>Names of the approved utility templates.</summary>
    public HashSet<string> Templates { get; } = [];

    /// <summary>Product ids of the page's catalog.</summary>
    public HashSet<string> Catalog { get; } = [];

    /// <summary>Takes in what a webhook says of a person; messages, presses and reactions open the window.</summary>
    public void Saw(JsonObject item)
    {
        var opens = (item["message"] is JsonObject message && message["is_echo"] is null) || item["postback"] is not null || item["reaction"] is not null || item["optin"] is not null;
        if (opens && (string?)item["sender"]?["id"] is { } person)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Min((long?)item["timestamp"] ?? time.Now, time.Now));
            _opened.AddOrUpdate(person, at, (_, before) => at > before ? at : before);
            _closed.TryRemove(KeyValuePair.Create(person, GraphRefusal.Blocked));
        }
    }

    /// <summary>Everything to the person is refused so from now on.</summary>
    public void Close(string person, GraphRefusal refusal) => _closed[person] = refusal;

    public void Reopen(string person) => _closed.TryRemove(person, out _);

    /// <summary>Why Meta refuses the message, or nothing. A thread that it knows nothing of is not judged.</summary>
    public GraphRefusal? Refusal(JsonObject body)
    {
        var person = (string)body["recipient"]!["id"]!;
        return _closed.TryGetValue(person, out var closed) ? closed
            : (string?)body["messaging_type"] switch
            {
                "UTILITY" => Templates.Contains((string?)body["message"]?["template"]?["name"] ?? "") ? null : GraphRefusal.UnknownTemplate,
                "MESSAGE_TAG" => HasHumanAgent ? Outside(person, HumanAgentWindow) : GraphRefusal.NoPermission,
                _ => Outside(person, Window),
            }
            ?? Products(body);
    }

    private GraphRefusal? Outside(string person, TimeSpan window) =>
        _opened.TryGetValue(person, out var opened) && time.GetUtcNow() - opened > window ? GraphRefusal.OutsideWindow : null;

    private GraphRefusal? Products(JsonObject body) =>
        body["message"]?["attachment"]?["payload"] is JsonObject payload && (string?)payload["template_type"] == "product"
            && payload["elements"] is JsonArray elements && elements.Any(element => !Catalog.Contains((string?)element?["id"] ?? ""))
            ? GraphRefusal.UnknownProduct
            : null;
}
