using System.Net.Http.Headers;
using System.Text.Json;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Outbox.Pages;

/// <summary>How much Meta says is used up of what the app may do, from the headers <c>X-App-Usage</c> and <c>X-Business-Use-Case-Usage</c>.</summary>
/// <param name="Percent">The fullest of the measures.</param>
/// <param name="RegainMinutes">Minutes until the app may go on, where Meta says so; else 0.</param>
public sealed record Usage(int Percent, int RegainMinutes)
{
    private const int SlowFrom = 80;
    private const int LongestPause = 24 * 60;

    private static readonly string[] Measures = ["call_count", "total_time", "total_cputime"];

    public static Usage None { get; } = new(0, 0);

    /// <summary>What a message counts for: one up to 80 %, then more and more, up to ten.</summary>
    public int Cost => Percent <= SlowFrom ? 1 : Math.Min(10, 1 + ((Percent - SlowFrom) / 2));

    /// <summary>How long to send nothing once everything is used up.</summary>
    public TimeSpan Pause => TimeSpan.FromMinutes(Math.Clamp(RegainMinutes, 1, LongestPause));

    public static Usage Read(HttpResponseHeaders headers)
    {
        var parts = Parts(headers, "X-App-Usage").Concat(Parts(headers, "X-Business-Use-Case-Usage").SelectMany(OfBusinesses)).ToList();
        return parts.Count == 0 ? None : new Usage(parts.Max(Fullest), parts.Max(part => (int)Math.Clamp(part.Number("estimated_time_to_regain_access") ?? 0, 0, LongestPause)));
    }

    private static IEnumerable<JsonElement> OfBusinesses(JsonElement businesses) =>
        businesses.ValueKind == JsonValueKind.Object ? businesses.EnumerateObject().SelectMany(business => Items(business.Value)) : [];

    private static IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static int Fullest(JsonElement part) => (int)Measures.Max(name => Math.Clamp(part.Number(name) ?? 0, 0, 1000));

    private static List<JsonElement> Parts(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? [.. values.Select(Parse).OfType<JsonElement>()] : [];

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
