using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Small random damage to webhook bodies: to their bytes, or to their JSON so that it stays JSON.</summary>
internal static class HostileBodies
{
    private static readonly string[] Splinters =
        ["\\ud800", "\\udc00\\ud800", "\\u0000", "\u0000", "null", "{}", "[]", "-1", "1e999", "99999999999999999999999", "\"", "\\", "true", "\"mid\":\"\",", "\"id\":7,", "\ud83d\ude00"];

    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "7", "1e308", "99999999999999999999999", "253402300800000", "9223372036854775807", "\"\"", "\" \"", "\"0\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "[]", "{}", "[null]",
        "[[[[]]]]", "{\"id\":{}}", "\"paid:1\"", "\"shop_answer:1\"", "\"m_out_1\"", "\"%_!'; --\"", "\"unblock\"", "\"1767225600\"", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
    ];

    public static byte[] Mutate(byte[] body, Random random) => random.Next(2) == 0 ? Broken(body, random) : Changed(body, random);

    private static byte[] Broken(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Splinters[random.Next(Splinters.Length)]));
                    break;
                case 3:
                    bytes.RemoveRange(at, random.Next(Math.Min(20, bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(40, bytes.Count - at))));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Values are replaced, taken away, doubled, put under another's name.</summary>
    private static byte[] Changed(byte[] body, Random random)
    {
        var root = JsonNode.Parse(body)!;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(root).ToList();
            if (places.Count > 0)
            {
                Change(places[random.Next(places.Count)], places[random.Next(places.Count)], random);
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(root);
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int At)> Places(JsonNode node) => node switch
    {
        JsonObject parent => parent.ToList().SelectMany(part => Below(part.Value).Prepend((parent, part.Key, 0))),
        JsonArray parent => Enumerable.Range(0, parent.Count).SelectMany(at => Below(parent[at]).Prepend((parent, null, at))),
        _ => [],
    };

    private static IEnumerable<(JsonNode Parent, string? Name, int At)> Below(JsonNode? node) => node is null ? [] : Places(node);

    private static void Change((JsonNode Parent, string? Name, int At) place, (JsonNode Parent, string? Name, int At) other, Random random)
    {
        var value = random.Next(2) == 0 ? JsonNode.Parse(Values[random.Next(Values.Length)]) : Value(other)?.DeepClone();
        switch (place.Parent)
        {
            case JsonObject parent when random.Next(3) == 0:
                parent.Remove(place.Name!);
                break;
            case JsonObject parent:
                parent[random.Next(4) == 0 && other.Name is { } name ? name : place.Name!] = value;
                break;
            case JsonArray parent when random.Next(2) == 0:
                parent.Add(value);
                break;
            case JsonArray parent:
                parent[Math.Min(place.At, parent.Count - 1)] = value;
                break;
        }
    }

    private static JsonNode? Value((JsonNode Parent, string? Name, int At) place) =>
        place.Parent is JsonObject parent ? parent[place.Name!] : place.Parent is JsonArray list && place.At < list.Count ? list[place.At] : null;
}
