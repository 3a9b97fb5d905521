using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>The rows of one JSON text: one for a plain object, one for each variant of what schema.org describes.</summary>
internal static class JsonRow
{
    public static IReadOnlyList<FeedResult> Read(long line, string text, FeedOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return SchemaGraph.IsSchema(json.RootElement) ? SchemaFeed.Rows(line, json.RootElement, options)
                : json.RootElement.ValueKind != JsonValueKind.Object ? [new RejectedRow(line, "The line is not a JSON object: write one object a line.")]
                : [FeedRowBuilder.Build(line, JsonRecord.Of(json.RootElement), options)];
        }
        catch (JsonException e)
        {
            return [new RejectedRow(line, $"This is not valid JSON at character {e.BytePositionInLine}: write one whole object for each item.")];
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair (\ud800) is valid JSON but no text.
            return [new RejectedRow(line, "A text of the line holds half a character (\\ud800 to \\udfff): write the character itself.")];
        }
    }
}
