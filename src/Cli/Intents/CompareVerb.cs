using System.CommandLine;
using System.Globalization;
using System.Text;
using ProductQA.Nlu;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents compare A B</c>: a paired test of two models on one file.</summary>
internal static class CompareVerb
{
    private static readonly Argument<DirectoryInfo> A = new Argument<DirectoryInfo>("A") { Description = "Folder of the first model, such as the current one." }.AcceptExistingOnly();

    private static readonly Argument<DirectoryInfo> B = new Argument<DirectoryInfo>("B") { Description = "Folder of the second, such as a candidate." }.AcceptExistingOnly();

    private static readonly Option<FileSystemInfo> Test = new Option<FileSystemInfo>("--test") { Description = "Test data, a file or folder as for intents train.", Required = true }.AcceptExistingOnly();

    public static Command Create()
    {
        var command = new Command("compare", "Compare two models row by row (McNemar's exact test).") { A, B, Test };
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    public static string ToText(ModelComparison comparison)
    {
        var text = new StringBuilder("                        rows      A      B  only A  only B      p\n");
        foreach (var row in comparison.Intents.Prepend(comparison.Overall))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Intent,-22} {row.Rows,5} {row.AccuracyA,6:P0} {row.AccuracyB,6:P0} {row.OnlyA,7} {row.OnlyB,7} {row.PValue,6:F3}\n");
        }

        return text.Append(comparison.Regressions.Count == 0 ? "B is not worse." : "B is worse: " + Names(comparison)).ToString();
    }

    public static string Names(ModelComparison comparison) => string.Join(", ", comparison.Regressions.Select(figures => figures.Intent)) + ".";

    private static int Run(ParseResult arguments)
    {
        var rows = TrainingData.Read(arguments.GetRequiredValue(Test).FullName).Rows;
        var comparison = ModelComparison.Compare(
            NluEngine.Load(arguments.GetRequiredValue(A).FullName), NluEngine.Load(arguments.GetRequiredValue(B).FullName), rows);
        return VerbResult.Print(arguments, comparison, ToText);
    }
}
