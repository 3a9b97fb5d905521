using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>The text of a metafield, which for lists, measures and rich text is JSON in the cell.</summary>
internal static class ShopifyMetafield
{
    public static string Text(string cell)
    {
        if (cell[0] is not ('[' or '{'))
        {
            return cell;
        }

        try
        {
            using var json = JsonDocument.Parse(cell);
            return json.RootElement.ValueKind == JsonValueKind.Object && JsonText.Field(json.RootElement, "type") == "root"
                ? string.Join(' ', Words(json.RootElement))
                : JsonText.Of(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return cell;
        }
    }

    private static IEnumerable<string> Words(JsonElement node) =>
        node.ValueKind != JsonValueKind.Object ? []
        : node.TryGetProperty("children", out var children) && children.ValueKind == JsonValueKind.Array ? children.EnumerateArray().SelectMany(Words)
        : [JsonText.Field(node, "value")];
}
