using System.CommandLine;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary>A shop's models lie in the folder models of its data folder.</summary>
internal static class IntentsRegistry
{
    public static ModelRegistry Open(ParseResult arguments) => new(Path.Combine(arguments.GetRequiredValue(VerbOptions.Data).FullName, "models"));
}
