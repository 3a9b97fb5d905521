using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ProductQA.Nlu.Data.Formats;

/// <summary>
/// Rasa's nlu.yml: a list <c>nlu</c> of intents whose examples are a block of lines or a list of entries with <c>text</c>. Marked entities become plain text;
/// a retrieval intent <c>faq/hours</c> keeps its whole name; synonyms, regexes and lookup tables are counted and passed over.
/// </summary>
internal static class RasaYaml
{
    private static readonly string[] OtherEntries = ["synonym", "regex", "lookup"];

    /// <param name="text">The file's text.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="rows">Where rows go.</param>
    /// <param name="isPartOfFolder">A folder of Rasa's holds stories and a domain too: there, a file without the list is passed over.</param>
    public static void Read(string text, string name, RowCollector rows, bool isPartOfFolder)
    {
        var root = StrictYaml.Read(text, name);
        if (StrictYaml.List(root, "nlu", name) is { } entries)
        {
            foreach (var entry in entries)
            {
                ReadEntry(entry, name, rows);
            }
        }
        else if (isPartOfFolder)
        {
            rows.Skip(name, "file without an nlu list");
        }
        else
        {
            throw new RowPlace(name, 1).Refuse("and the others hold no list 'nlu:'. Name the file with the examples, such as nlu.yml.");
        }
    }

    private static void ReadEntry(YamlNode node, string name, RowCollector rows)
    {
        var place = StrictYaml.PlaceOf(node, name);
        var entry = node as YamlMappingNode ?? throw place.Refuse("is not an entry. Write '- intent: name' with its examples.");
        if (StrictYaml.Text(entry, "intent", name) is { } intent)
        {
            var before = rows.Count;
            ReadExamples(StrictYaml.Find(entry, "examples"), intent, name, rows);
            if (rows.Count == before)
            {
                throw place.Refuse($"names the intent '{intent}' without examples. Add 'examples: |' and lines that begin with '- '.");
            }
        }
        else
        {
            rows.Skip(name, Array.Find(OtherEntries, kind => StrictYaml.Find(entry, kind) is not null)
                ?? throw place.Refuse($"is neither an intent nor one of {string.Join(", ", OtherEntries)}. Name its intent, or remove it."));
        }
    }

    private static void ReadExamples(YamlNode? examples, string intent, string name, RowCollector rows)
    {
        switch (examples)
        {
            case YamlScalarNode { Style: ScalarStyle.Folded }:
                throw StrictYaml.PlaceOf(examples, name).Refuse("folds the examples into one line. Write 'examples: |'.");
            case YamlScalarNode { Value: { } block } scalar:
                ReadBlock(block, scalar, intent, name, rows);
                break;
            case YamlSequenceNode list:
                foreach (var item in list)
                {
                    ReadItem(item, intent, name, rows);
                }

                break;
            case YamlMappingNode:
                throw StrictYaml.PlaceOf(examples, name).Refuse("has examples that are neither a block of lines nor a list. Write 'examples: |'.");
        }
    }

    /// <summary>The first line of a literal block stands below its sign; any other scalar keeps no line of its own.</summary>
    private static void ReadBlock(string block, YamlScalarNode scalar, string intent, string name, RowCollector rows)
    {
        var place = StrictYaml.PlaceOf(scalar, name);
        var step = scalar.Style == ScalarStyle.Literal ? 1 : 0;
        foreach (var raw in block.Split('\n'))
        {
            place = place with { Line = place.Line + step };
            var line = raw.Trim();
            if (line.Length > 0)
            {
                rows.Add(place, EntityMarks.Remove(line[0] == '-' ? line[1..].Trim() : throw place.Refuse("is an example without its sign. Begin it with '- '.")), intent);
            }
        }
    }

    private static void ReadItem(YamlNode item, string intent, string name, RowCollector rows)
    {
        var place = StrictYaml.PlaceOf(item, name);
        var text = item switch
        {
            YamlScalarNode scalar => scalar.Value,
            YamlMappingNode entry => StrictYaml.Text(entry, "text", name),
            _ => null,
        };
        rows.Add(place, EntityMarks.Remove(text?.Trim() ?? throw place.Refuse("is an example without text. Write '- text: …'.")), intent);
    }
}
