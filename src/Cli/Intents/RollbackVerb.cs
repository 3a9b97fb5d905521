using System.CommandLine;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents rollback</c>: goes back to the model that was promoted before; before the first that is the shipped one.</summary>
internal static class RollbackVerb
{
    public static Command Create()
    {
        var command = new Command("rollback", "Go back to the model that was promoted before, or from the first one to the shipped model.");
        command.SetAction(arguments => IntentsFailure.Guard(() =>
            VerbResult.Print(
                arguments,
                new { Model = IntentsRegistry.Open(arguments).Rollback() },
                result => result.Model is null ? "The shipped model is in use again." : $"{result.Model} is current again.")));
        return command;
    }
}
