using System.CommandLine;

namespace ProductQA.Cli;

/// <summary>The two options that every verb takes.</summary>
internal static class VerbOptions
{
    public static Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "Folder with productqa.db and index/.",
        DefaultValueFactory = _ => new DirectoryInfo("var"),
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print one JSON object on standard output; progress goes to standard error.",
        Recursive = true,
    };
}
