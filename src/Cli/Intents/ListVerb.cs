using System.CommandLine;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents list</c>: the models of the shop's registry, oldest first.</summary>
internal static class ListVerb
{
    private const string Head = "  model         created           by            rows  in scope  oos recall  threshold  parent        promoted";

    public static Command Create()
    {
        var command = new Command("list", "List the stored models; * marks the current one, ? the one in shadow mode.");
        command.SetAction(arguments => IntentsFailure.Guard(() =>
            VerbResult.Print(arguments, new { Models = IntentsRegistry.Open(arguments).List().Select(ModelRow.Of).ToList() }, result => ToText(result.Models))));
        return command;
    }

    private static string ToText(IReadOnlyList<ModelRow> models) => models.Count == 0
        ? "Nothing was promoted yet; the shipped model is in use."
        : string.Join('\n', models.Select(model => model.ToText()).Prepend(Head));
}
