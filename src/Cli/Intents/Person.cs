using System.CommandLine;

namespace ProductQA.Cli.Intents;

/// <summary>Who trains or promotes a model, for its record.</summary>
internal static class Person
{
    private const int LongestName = 100;

    public static Option<string> By { get; } = new("--by")
    {
        Description = "Your name, for the model's record.",
        DefaultValueFactory = _ => Environment.UserName is { Length: > 0 } name ? name : "unknown",
    };

    /// <exception cref="WrongArgumentException">It is no printable name.</exception>
    public static string Read(ParseResult arguments)
    {
        var name = arguments.GetRequiredValue(By).Trim();
        return name.Length is > 0 and <= LongestName && !name.Any(char.IsControl)
            ? name
            : throw new WrongArgumentException($"--by must be a name of 1 to {LongestName} printable characters.");
    }
}
