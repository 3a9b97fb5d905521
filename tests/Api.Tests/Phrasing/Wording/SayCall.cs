using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ProductQA.Api.Tests.Phrasing.Wording;

/// <summary>A place in the sources that asks for a text: its key and the values that it gives.</summary>
internal sealed partial record SayCall(string Key, IReadOnlyList<string> Values)
{
    /// <summary>What every sentence about a fact gives beside its own values.</summary>
    private static readonly string[] OfFacts = ["product", "the_product", "name"];

    public static List<SayCall> InSources()
    {
        var sources = Sources();
        return [.. Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories).SelectMany(file => In(File.ReadAllText(file)))];
    }

    /// <summary>Whatever looks like a key in the sources, wherever it stands.</summary>
    public static HashSet<string> KeysInSources() =>
        [.. Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories).SelectMany(file => AnyKey().Matches(File.ReadAllText(file))).Select(key => key.Groups["key"].Value)];

    private static IEnumerable<SayCall> In(string source) =>
        from start in Start().Matches(source)
        let arguments = Arguments(source[(start.Index + start.Length)..])
        let values = Value().Matches(arguments).Select(value => value.Groups["name"].Value)
        let all = start.Groups["from"].Value == "about." ? values.Concat(OfFacts) : values
        from key in AnyKey().Matches(arguments.Split("(\"")[0])
        select new SayCall(key.Groups["key"].Value, [.. all.Order()]);

    /// <summary>What stands between the brackets of the call, without the insides of further brackets.</summary>
    private static string Arguments(string rest)
    {
        var (depth, length, quoted) = (1, 0, false);
        while (depth > 0)
        {
            var c = rest[length++];
            quoted ^= c == '"';
            depth += quoted ? 0 : c switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return Inner().Replace(rest[..(length - 1)], "()");
    }

    private static string Sources([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "src", "Api")))
        {
            folder = folder.Parent;
        }

        Assert.SkipWhen(folder is null, "The sources are not on this machine.");
        return Path.Combine(folder!.FullName, "src", "Api");
    }

    [GeneratedRegex(@"\b(?<from>about\.|texts\.)Say\(", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();

    [GeneratedRegex("\"(?<key>[a-z_]+\\.[a-z_]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyKey();

    [GeneratedRegex("\\(\"(?<name>[a-z_]+)\", ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    [GeneratedRegex("(?<=[A-Za-z])\\((?>[^()]|(?<open>\\()|(?<-open>\\)))*(?(open)(?!))\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inner();
}
