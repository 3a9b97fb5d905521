using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>One JSON object a line, with the same field names as the table; <c>attributes</c> holds facts by name.</summary>
internal static class JsonlFeed
{
    public static IEnumerable<FeedResult> Read(FeedLine first, LineReader lines, FeedOptions options)
    {
        for (FeedLine? next = first; next is { } line; next = lines.Next())
        {
            if (line.Fault is not null)
            {
                yield return new RejectedRow(line.Number, line.Fault);
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                yield return Row(line, options);
            }
        }
    }

    private static FeedResult Row(FeedLine line, FeedOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? FeedRowBuilder.Build(line.Number, Record(json.RootElement), options)
                : new RejectedRow(line.Number, "The line is not a JSON object: write one object a line.");
        }
        catch (JsonException e)
        {
            return new RejectedRow(line.Number, $"The line is not valid JSON at character {e.BytePositionInLine}: write one whole object a line.");
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair (\ud800) is valid JSON but no text.
            return new RejectedRow(line.Number, "A text of the line holds half a character (\\ud800 to \\udfff): write the character itself.");
        }
    }

    private static FeedRecord Record(JsonElement root)
    {
        var record = new FeedRecord();
        foreach (var property in root.EnumerateObject())
        {
            var name = FeedColumns.Normalised(property.Name);
            if (name is "attributes" or "product_detail" && property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                AddAttributes(record, property.Value);
            }
            else
            {
                FeedColumns.Put(record, name, FeedColumns.Readable(property.Name), Text(property.Value));
            }
        }

        return record;
    }

    private static void AddAttributes(FeedRecord record, JsonElement attributes)
    {
        if (attributes.ValueKind == JsonValueKind.Object)
        {
            foreach (var fact in attributes.EnumerateObject())
            {
                record.AddAttribute(fact.Name, Text(fact.Value));
            }

            return;
        }

        foreach (var fact in attributes.EnumerateArray().Where(fact => fact.ValueKind == JsonValueKind.Object))
        {
            record.AddAttribute(Field(fact, "name", "attribute_name"), Field(fact, "value", "attribute_value"));
        }
    }

    private static string Field(JsonElement fact, string name, string other) =>
        fact.TryGetProperty(name, out var value) || fact.TryGetProperty(other, out value) ? Text(value) : "";

    private static string Text(JsonElement value) => (value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text).Where(text => text.Length > 0)),
        _ => "",
    }).Replace("\0", "", StringComparison.Ordinal);
}
