using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ProductQA.Nlu.Data.Formats;

/// <summary>
/// YAML as plain data: one document, a mapping at its top, no aliases (a few lines of them stand for gigabytes), bounded depth and size, no key twice.
/// Tags name no types here: every value is text, a list or a mapping.
/// </summary>
internal static class StrictYaml
{
    private const int Deepest = 20;
    private const int Largest = 16 << 20;

    public static YamlMappingNode Read(string text, string name)
    {
        if (text.Length > Largest)
        {
            throw new InvalidDataException($"{name} is longer than {Largest >> 20} million characters. Split it into several files and name their folder.");
        }

        try
        {
            Inspect(text, name);
            var stream = new YamlStream();
            using var reader = new StringReader(text);
            stream.Load(reader);
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? root
                : throw new RowPlace(name, 1).Refuse("must begin one document of 'key: value' lines. Remove the others.");
        }
        catch (YamlException e)
        {
            throw new RowPlace(name, Math.Max(1, e.Start.Line)).Refuse($"is not valid YAML ({e.Message.TrimEnd('.')}). Mend it there.");
        }
    }

    /// <summary>The value under a key; null where the key is missing.</summary>
    public static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>A text under a key; null where the key is missing.</summary>
    public static string? Text(YamlMappingNode node, string key, string name) => Find(node, key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } => text,
        var other => throw PlaceOf(other, name).Refuse($"has a '{key}' that is not text. Write it on one line."),
    };

    /// <summary>A list under a key; null where the key is missing.</summary>
    public static YamlSequenceNode? List(YamlMappingNode node, string key, string name) => Find(node, key) switch
    {
        null => null,
        YamlSequenceNode list => list,
        var other => throw PlaceOf(other, name).Refuse($"has a '{key}' that is not a list. Begin each entry with '- '."),
    };

    public static RowPlace PlaceOf(YamlNode node, string name) => new(name, Math.Max(1, node.Start.Line));

    /// <summary>The document is a tree that is built by recursion, so its depth is measured first, on the flat row of its events.</summary>
    private static void Inspect(string text, string name)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        var depth = 0;
        var place = new RowPlace(name, 1);
        while (Advance(parser, place))
        {
            depth += parser.Current!.NestingIncrease;
            place = place with { Line = Math.Max(1, parser.Current.Start.Line) };
            if (parser.Current is AnchorAlias)
            {
                throw place.Refuse("has an alias (*name). Write the text out.");
            }

            if (depth > Deepest)
            {
                throw place.Refuse($"is nested more than {Deepest} deep. Labelled messages need no more than five.");
            }
        }
    }

    /// <summary>The library's scanner answers a few malformed lines with faults of its own that are no YAML exceptions.</summary>
    private static bool Advance(Parser parser, RowPlace before)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            throw before.Refuse("is followed by lines that are not valid YAML. Mend them.");
        }
    }
}
