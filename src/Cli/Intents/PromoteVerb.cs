using System.CommandLine;
using ProductQA.Nlu;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents promote DIR</c>: makes a candidate the current model, unless it is broken or worse on the test file.</summary>
internal static class PromoteVerb
{
    private static readonly Argument<DirectoryInfo> Candidate = new Argument<DirectoryInfo>("DIR") { Description = "Folder of the candidate." }.AcceptExistingOnly();

    private static readonly Option<FileSystemInfo> Test = new Option<FileSystemInfo>("--test")
    {
        Description = "Refuse a candidate that is worse than the current model on this file, a file or folder as for intents train.",
    }.AcceptExistingOnly();

    private static readonly Option<bool> Overrule = new("--overrule") { Description = "Promote although the test says that the candidate is worse." };

    private static readonly Option<DirectoryInfo?> To = new("--to") { Description = "Publish into this plain folder, such as models/intent, instead of the shop's registry." };

    public static Command Create()
    {
        var command = new Command("promote", "Make a candidate the current model; a running service takes it without a restart.") { Candidate, Test, Overrule, To };
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var candidate = arguments.GetRequiredValue(Candidate).FullName;
        var registry = IntentsRegistry.Open(arguments);
        var folder = arguments.GetValue(To)?.FullName;
        var current = folder is null ? registry.CurrentDirectory : ModelDirectory.Exists(folder) ? folder : null;
        if (current is not null && arguments.GetValue(Test) is { } test && FindRegression(current, candidate, test.FullName) is { } regression)
        {
            Console.Error.WriteLine(regression);
            if (!arguments.GetValue(Overrule))
            {
                return VerbResult.Fail("Not promoted. Add training examples for these intents, or pass --overrule.");
            }
        }

        var model = folder is null ? registry.Promote(candidate) : ModelRegistry.Publish(candidate, folder);
        return VerbResult.Print(arguments, new { Model = model, Directory = folder ?? registry.CurrentDirectory }, result => $"{result.Model} is current in {result.Directory}.");
    }

    private static string? FindRegression(string current, string candidate, string test)
    {
        var comparison = ModelComparison.Compare(NluEngine.Load(current), NluEngine.Load(candidate), TrainingData.Read(test).Rows);
        return comparison.Regressions.Count == 0 ? null : CompareVerb.ToText(comparison);
    }
}
