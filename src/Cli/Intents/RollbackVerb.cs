using System.CommandLine;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents rollback</c>: goes back to the model that was current before.</summary>
internal static class RollbackVerb
{
    public static Command Create()
    {
        var command = new Command("rollback", "Go back to the model that was current before.");
        command.SetAction(arguments => IntentsFailure.Guard(() =>
            VerbResult.Print(arguments, new { Model = IntentsRegistry.Open(arguments).Rollback() }, result => $"{result.Model} is current again.")));
        return command;
    }
}
