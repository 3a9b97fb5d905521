using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductQA.Api.Privacy;

/// <summary>A person's data as one JSON object: a list for each part, a row as an object with the names of its columns.</summary>
public static class PersonExport
{
    public static JsonObject Of(string conversation, DateTimeOffset at, Func<PersonPart, IEnumerable<dynamic>> read)
    {
        var person = new JsonObject { ["conversation_key"] = conversation, ["exported_at"] = at.ToString("o", CultureInfo.InvariantCulture) };
        foreach (var part in PersonRecord.Parts)
        {
            person[part.Name] = new JsonArray([.. read(part).Select(row => (JsonNode)Row((IDictionary<string, object?>)row))]);
        }

        return person;
    }

    private static JsonObject Row(IDictionary<string, object?> row)
    {
        var columns = new JsonObject();
        foreach (var (name, value) in row)
        {
            columns[name] = value switch
            {
                null => null,
                string text when name is "body" or "state" or "trace" => Parsed(text),
                string text => JsonValue.Create(text),
                long number => JsonValue.Create(number),
                double number => JsonValue.Create(number),
                _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
            };
        }

        return columns;
    }

    /// <summary>What is kept as JSON is handed out as such.</summary>
    private static JsonNode? Parsed(string text)
    {
        try
        {
            return text.StartsWith('{') ? JsonNode.Parse(text) : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
