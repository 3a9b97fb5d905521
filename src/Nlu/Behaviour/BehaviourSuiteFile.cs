using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Formats;

namespace ProductQA.Nlu.Behaviour;

/// <summary>
/// Reads behaviour suites: YAML with a <c>capability</c> and <c>tests</c>, as docs/behaviour.md describes. A suite with a mistake is refused as a whole: a test
/// that silently checks nothing would pass.
/// </summary>
public static class BehaviourSuiteFile
{
    /// <summary>Reads a file, or each .yml file of a folder in the order of names.</summary>
    /// <exception cref="InvalidDataException">A suite breaks the form; the message names file, line and cure.</exception>
    /// <exception cref="IOException">The path does not exist or cannot be read.</exception>
    public static IReadOnlyList<BehaviourSuite> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            return [Parse(StrictText.Read(path), path)];
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*.yml").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? [.. files.SelectMany(Read)] : throw new InvalidDataException($"{path} holds no .yml file. Name a folder with behaviour suites.");
    }

    internal static BehaviourSuite Parse(string text, string name)
    {
        var root = StrictYaml.Read(text, name);
        var start = new RowPlace(name, 1);
        var capability = StrictYaml.Text(root, "capability", name) ?? throw start.Refuse("and the others hold no key 'capability'. Add it with a word or two for what is tested.");
        var tests = StrictYaml.List(root, "tests", name) ?? throw start.Refuse("and the others hold no key 'tests'. Add it with a list of tests.");
        return tests.Any()
            ? new BehaviourSuite(capability, [.. tests.Select(test => BehaviourTestParser.Parse(test, name))])
            : throw StrictYaml.PlaceOf(tests, name).Refuse("has an empty list of tests. Add one.");
    }
}
