using System.CommandLine;
using ProductQA.Api.Answering;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents promote DIR</c>: makes a candidate the current model, unless it is broken or significantly worse on the test file.</summary>
internal static class PromoteVerb
{
    private static readonly Argument<DirectoryInfo> Candidate = new Argument<DirectoryInfo>("DIR") { Description = "Folder of the candidate." }.AcceptExistingOnly();

    private static readonly Option<FileSystemInfo> Test = new Option<FileSystemInfo>("--test")
    {
        Description = "Refuse a candidate that is worse than the model in service on this file, a file or folder as for intents train.",
    }.AcceptExistingOnly();

    private static readonly Option<bool> WithoutTest = new("--without-test") { Description = "Replace the current model without comparing the two." };

    private static readonly Option<string[]> Overrule = new("--overrule")
    {
        Description = "Promote although this intent is worse (\"all\" for all rows together); name each one.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<DirectoryInfo?> To = new("--to") { Description = "Publish into this plain folder, such as models/intent, instead of the shop's registry." };

    public static Command Create()
    {
        var command = new Command("promote", "Make a candidate the current model; a running service takes it without a restart.") { Candidate, Test, WithoutTest, Overrule, Person.By, To };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Test) is null && result.GetResult(Overrule) is not null)
            {
                result.AddError("--overrule needs --test FILE: without it nothing is compared, and so nothing is worse.");
            }

            if (result.GetResult(Test) is not null && result.GetValue(WithoutTest))
            {
                result.AddError("Give either --test FILE or --without-test.");
            }
        });
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var candidate = arguments.GetRequiredValue(Candidate).FullName;
        var registry = IntentsRegistry.Open(arguments);
        var folder = arguments.GetValue(To)?.FullName;
        var by = Person.Read(arguments);
        var overruled = arguments.GetValue(Overrule) ?? [];
        var trial = Compare(arguments, candidate, folder is null ? registry.CurrentDirectory : ModelDirectory.Exists(folder) ? folder : null);
        if (trial?.Refused(overruled) is { Count: > 0 } refused)
        {
            Console.Error.WriteLine(CompareVerb.ToText(trial.Comparison));
            return VerbResult.Fail($"Not promoted: significantly worse at {string.Join(", ", refused)}. Add training examples, or pass {string.Join(' ', refused.Select(intent => $"--overrule {intent}"))}.");
        }

        var promotion = new Promotion { By = by, At = TimeProvider.System.GetUtcNow(), Test = trial?.File, Comparison = trial?.Comparison, Overruled = overruled };
        var model = folder is null ? registry.Promote(candidate, promotion) : ModelRegistry.Publish(candidate, folder);
        return VerbResult.Print(arguments, PromoteResult.Of(model, folder ?? registry.CurrentDirectory!, promotion), result => result.ToText());
    }

    /// <summary>Compares with the model in service, which is the shipped one until something was promoted; null where nothing was compared, which is said.</summary>
    private static PromotionTrial? Compare(ParseResult arguments, string candidate, string? current)
    {
        if (arguments.GetValue(Test) is { } test)
        {
            return PromotionTrial.Run(current ?? IntentModel.ShippedDirectory, candidate, test.FullName);
        }

        if (current is not null && !arguments.GetValue(WithoutTest))
        {
            throw new WrongArgumentException("Not promoted: name a test file (--test FILE) on which to compare it with the current model, or pass --without-test to replace that unseen.");
        }

        Console.Error.WriteLine("Nothing was compared: no test file was given.");
        return null;
    }
}
