using System.CommandLine;
using System.Globalization;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents list</c>: the models of the shop's registry, oldest first.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        var command = new Command("list", "List the promoted models; the current one is marked.");
        command.SetAction(arguments => IntentsFailure.Guard(() =>
            VerbResult.Print(arguments, new { Models = IntentsRegistry.Open(arguments).List() }, result => ToText(result.Models))));
        return command;
    }

    private static string ToText(IReadOnlyList<StoredModel> models) => models.Count == 0
        ? "Nothing was promoted yet; the shipped model is in use."
        : string.Join('\n', models.Select(model =>
            string.Create(CultureInfo.InvariantCulture, $"{(model.IsCurrent ? '*' : ' ')} {model.Model}  {model.Created:yyyy-MM-dd HH:mm}  threshold {model.Threshold:F3}")));
}
