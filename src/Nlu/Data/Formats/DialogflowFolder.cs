using System.Text;
using System.Text.Json;

namespace ProductQA.Nlu.Data.Formats;

/// <summary>
/// An export of Dialogflow ES: <c>intents/NAME.json</c> describes an intent, <c>intents/NAME_usersays_en.json</c> holds its training phrases in pieces. The agent's
/// own language is read, others are counted. Phrases of a fallback intent are what the shop does not serve: out of scope.
/// </summary>
internal static class DialogflowFolder
{
    private const string Phrases = "_usersays_";

    /// <summary>The folder with the intents' files; null when the path is no such export.</summary>
    public static string? Recognise(string path) =>
        new[] { Path.Combine(path, "intents"), path }.FirstOrDefault(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"*{Phrases}*.json").Any());

    public static void Read(string folder, RowCollector rows)
    {
        var language = FindLanguage(folder);
        var before = rows.Count;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var at = Path.GetFileName(file).LastIndexOf(Phrases, StringComparison.Ordinal);
            if (at >= 0 && Path.GetFileNameWithoutExtension(file)[(at + Phrases.Length)..] == language)
            {
                ReadPhrases(file, Path.Combine(folder, Path.GetFileName(file)[..at] + ".json"), rows);
            }
            else if (at >= 0)
            {
                rows.Skip(file, "file of another language");
            }
        }

        if (rows.Count == before)
        {
            throw new InvalidDataException($"{folder} holds no training phrases in the language '{language}'. Name that of the files as \"language\" in agent.json.");
        }
    }

    private static string FindLanguage(string folder)
    {
        var agent = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder))!, "agent.json");
        return File.Exists(agent) ? StrictJson.Text(ReadObject(agent), "language", new RowPlace(agent, 1)) ?? "en" : "en";
    }

    private static void ReadPhrases(string file, string description, RowCollector rows)
    {
        var place = new RowPlace(description, 1);
        if (!File.Exists(description))
        {
            throw new InvalidDataException($"{file} has no {Path.GetFileName(description)} beside it, which names its intent. Export the agent again.");
        }

        var intent = ReadObject(description);
        var name = StrictJson.Text(intent, "name", place) ?? throw place.Refuse("and the others hold no key 'name'. Add the intent's name.");
        var isFallback = intent.TryGetProperty("fallbackIntent", out var fallback) && IsTrue(fallback, "fallbackIntent", place);
        foreach (var (phrase, at) in StrictJson.ParseItems(Encoding.UTF8.GetBytes(StrictText.Read(file)), file))
        {
            ReadPhrase(phrase, at, isFallback ? IntentNames.OutOfScope : name, rows);
        }
    }

    /// <summary>A template names an entity, such as <c>@sys.number</c>, where a shopper writes a number: it is no message.</summary>
    private static void ReadPhrase(JsonElement phrase, RowPlace place, string intent, RowCollector rows)
    {
        if (phrase.ValueKind != JsonValueKind.Object || !phrase.TryGetProperty("data", out var pieces) || pieces.ValueKind != JsonValueKind.Array)
        {
            throw place.Refuse("is a phrase without its list 'data'. Export the agent again, or remove the phrase.");
        }

        if (phrase.TryGetProperty("isTemplate", out var template) && IsTrue(template, "isTemplate", place))
        {
            rows.Skip(place.File, "template");
            return;
        }

        rows.Add(place, string.Concat(pieces.EnumerateArray().Select(piece => StrictJson.Text(piece, "text", place))).Trim(), intent);
    }

    private static bool IsTrue(JsonElement value, string key, RowPlace place) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        _ => throw place.Refuse($"has a '{key}' that is neither true nor false. Write one of them."),
    };

    private static JsonElement ReadObject(string file)
    {
        var place = new RowPlace(file, 1);
        var value = StrictJson.Parse(Encoding.UTF8.GetBytes(StrictText.Read(file)), place);
        return value.ValueKind == JsonValueKind.Object ? value : throw place.Refuse("does not begin an object. Export the agent again.");
    }
}
