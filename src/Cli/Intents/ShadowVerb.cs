using System.CommandLine;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents shadow DIR</c>: lets a running service try a challenger on live traffic, without answering anybody; <c>--off</c> ends that.</summary>
internal static class ShadowVerb
{
    private static readonly Argument<DirectoryInfo?> Challenger = new("DIR") { Description = "Folder of the challenger.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> Off = new("--off") { Description = "End shadow mode." };

    public static Command Create()
    {
        var command = new Command("shadow", "Try a challenger on live traffic without answering with it.") { Challenger, Off, ShadowReportVerb.Create() };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Challenger) is { Tokens.Count: > 0 } == result.GetValue(Off))
            {
                result.AddError("Name either the challenger's folder or --off.");
            }
        });
        command.SetAction(arguments => IntentsFailure.Guard(() => arguments.GetValue(Off) ? End(arguments) : Start(arguments)));
        return command;
    }

    private static int Start(ParseResult arguments) => VerbResult.Print(
        arguments,
        new { Challenger = IntentsRegistry.Open(arguments).SetChallenger(arguments.GetRequiredValue(Challenger)!.FullName) },
        result => $"{result.Challenger} is in shadow mode. See what it would do with: intents shadow report");

    private static int End(ParseResult arguments) => VerbResult.Print(
        arguments,
        new { Ended = IntentsRegistry.Open(arguments).RemoveChallenger() },
        result => result.Ended is null ? "No model was in shadow mode." : $"{result.Ended} is in shadow mode no more.");
}
