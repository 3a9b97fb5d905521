using System.Globalization;
using ProductQA.Nlu.Behaviour.Changes;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Formats;
using YamlDotNet.RepresentationModel;

namespace ProductQA.Nlu.Behaviour;

/// <summary>Reads one test of a suite and refuses it where it would check nothing or contradict itself.</summary>
internal sealed class BehaviourTestParser
{
    private const string ByHand = "by hand";

    private static readonly string[] Keys = ["name", "type", "texts", "change", "seed", "expect", "expect_not", "expect_confidence"];

    private readonly YamlMappingNode _test;
    private readonly string _file;
    private readonly RowPlace _place;

    private BehaviourTestParser(YamlMappingNode test, string file) => (_test, _file, _place) = (test, file, StrictYaml.PlaceOf(test, file));

    public static BehaviourTest Parse(YamlNode node, string file) =>
        node is YamlMappingNode test ? new BehaviourTestParser(test, file).Parse() : throw StrictYaml.PlaceOf(node, file).Refuse("is not a test. Write '- name: …' with its keys.");

    private BehaviourTest Parse()
    {
        if (_test.Children.Keys.Select(NameOf).FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
        {
            throw _place.Refuse($"begins a test with the key '{unknown}'. Allowed are {string.Join(", ", Keys)}.");
        }

        var name = Text("name") ?? throw _place.Refuse("begins a test without the key 'name'. Add a sentence that says what must hold.");
        var test = new BehaviourTest(name, ParseType(), ParseCases(), Words("expect_not"), ParseConfidence());
        return FindMistake(test) is { } mistake ? throw _place.Refuse(mistake) : test;
    }

    private static string? FindMistake(BehaviourTest test)
    {
        var isAsked = test.Refused.Count > 0 || test.MustLowerConfidence || test.Cases.Any(one => one.Expected.Count > 0);
        return test switch
        {
            { Cases.Count: 0 } => "begins a test none of whose texts can be changed so. Write other texts, or pairs.",
            { Type: BehaviourType.Minimum } when test.Cases.Any(one => one.Changed is not null) => "begins a minimum test with changed texts. Remove the changes, or make it directional.",
            { Type: not BehaviourType.Minimum } when test.Cases.Any(one => one.Changed is null) => "begins a test without a change for each text. Add 'change', or write '{text: …, changed: …}'.",
            { Type: BehaviourType.Invariance } when isAsked => "begins an invariance test that expects something. Remove that: the intent must stay as it is.",
            { Type: BehaviourType.Minimum, MustLowerConfidence: true } => "begins a minimum test of confidence. Make it directional.",
            { Type: not BehaviourType.Invariance } when !isAsked => "begins a test that expects nothing. Add 'expect', 'expect_not' or 'expect_confidence'.",
            _ => null,
        };
    }

    private BehaviourType ParseType() => Text("type") switch
    {
        "minimum" => BehaviourType.Minimum,
        "invariance" => BehaviourType.Invariance,
        "directional" => BehaviourType.Directional,
        var other => throw _place.Refuse($"begins a test of the type '{other}'. Known are minimum, invariance and directional."),
    };

    private bool ParseConfidence() => Text("expect_confidence") switch
    {
        null => false,
        "lower" => true,
        _ => throw _place.Refuse("begins a test with another 'expect_confidence' than lower. Write lower, or leave it out."),
    };

    /// <summary>Texts are a list, or lists under the names of the intents that they must have.</summary>
    private List<BehaviourCase> ParseCases()
    {
        var texts = StrictYaml.Find(_test, "texts") ?? throw _place.Refuse("begins a test without the key 'texts'. Add a list of messages.");
        var lists = texts is YamlMappingNode byIntent
            ? byIntent.Children.Select(list => (Expected: new List<string> { NameOf(list.Key) }, list.Value))
            : [(Words("expect"), texts)];
        var changes = Words("change");
        if (changes.FirstOrDefault(change => !TextChanges.Names.Contains(change)) is { } unknown)
        {
            throw _place.Refuse($"begins a test with the change '{unknown}'. Known are {string.Join(", ", TextChanges.Names)}.");
        }

        var nodes = lists.SelectMany(list => list.Value is YamlSequenceNode { Children.Count: > 0 } items
            ? items.Select(item => (list.Expected, Item: item))
            : throw StrictYaml.PlaceOf(list.Value, _file).Refuse("has texts that are no list, or an empty one. Begin each message with '- '."));
        var seed = ParseSeed();
        return [.. nodes.SelectMany((node, i) => ParseCase(node.Item, node.Expected, changes, seed + i))];
    }

    private int ParseSeed() => Text("seed") is not { } seed ? 1
        : int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw _place.Refuse("begins a test with a 'seed' that is no whole number from 0. Write one.");

    private IEnumerable<BehaviourCase> ParseCase(YamlNode node, List<string> expected, List<string> changes, int seed)
    {
        var place = StrictYaml.PlaceOf(node, _file);
        if (node is YamlMappingNode pair)
        {
            var plain = StrictYaml.Text(pair, "text", _file) ?? throw place.Refuse("has no key 'text'. Add the plain message.");
            var changed = StrictYaml.Text(pair, "changed", _file) ?? throw place.Refuse("has no key 'changed'. Add the message after the change.");
            return [new BehaviourCase(plain, expected, changed, ByHand)];
        }

        var text = node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value) ? value : throw place.Refuse("has no text. Write a message.");
        return changes.Count == 0
            ? [new BehaviourCase(text, expected)]
            : changes.Select(change => new BehaviourCase(text, expected, TextChanges.Apply(change, text, seed), change)).Where(one => one.Changed is not null);
    }

    private string NameOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? throw StrictYaml.PlaceOf(key, _file).Refuse("has a name that is not text. Write one name.");

    private string? Text(string key) => StrictYaml.Text(_test, key, _file);

    private List<string> Words(string key) => StrictYaml.Find(_test, key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Select(item => NameOf(item))],
        _ => [Text(key)!],
    };
}
