using System.Text.Json;

namespace ProductQA.Nlu.Data.Formats;

/// <summary>JSON without duplicate keys and without depth that no data of ours needs; what breaks it is told with file and line.</summary>
internal static class StrictJson
{
    private const int Deepest = 32;

    private static readonly JsonDocumentOptions Form = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    /// <summary>Parses one value; <paramref name="place"/> is where its first character stands.</summary>
    public static JsonElement Parse(ReadOnlyMemory<byte> json, RowPlace place)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Form);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw (place with { Line = place.Line + (e.LineNumber ?? 0) }).Refuse("is not valid JSON, names a key twice, or is nested too deep. Mend it there.");
        }
    }

    /// <summary>The items of an array, each with the line on which it begins.</summary>
    public static List<(JsonElement Item, RowPlace Place)> ParseItems(byte[] json, string name)
    {
        var start = new RowPlace(name, 1);
        if (Parse(json, start).ValueKind != JsonValueKind.Array)
        {
            throw start.Refuse("does not begin with a list. Export the file again, or wrap its entries in [ ].");
        }

        var items = new List<(JsonElement, RowPlace)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        var (line, counted) = (1L, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var first = (int)reader.TokenStartIndex;
            reader.Skip();
            line += json.AsSpan(counted..first).Count((byte)'\n');
            counted = first;
            var place = new RowPlace(name, line);
            items.Add((Parse(json.AsMemory(first..(int)reader.BytesConsumed), place), place));
        }

        return items;
    }

    /// <summary>A text under a key; null where the key is missing or null.</summary>
    public static string? Text(JsonElement item, string key, RowPlace place)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw place.Refuse("is not an object. Write { … } with its keys.");
        }

        if (!item.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && !HasLoneSurrogate(value) ? value.GetString() : throw place.Refuse($"has a '{key}' that is not text. Put it in quotation marks.");
    }

    /// <summary>Half of a pair, such as <c>\ud83d</c> alone, is valid in JSON and no character.</summary>
    private static bool HasLoneSurrogate(JsonElement value)
    {
        try
        {
            return value.GetString() is null;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
