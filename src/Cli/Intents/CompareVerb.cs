using System.CommandLine;
using System.Globalization;
using System.Text;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;

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
        var text = new StringBuilder("                        rows      A      B  only A  only B      p  adjusted\n");
        foreach (var row in comparison.Intents.Prepend(comparison.Overall))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Intent,-22} {row.Rows,5} {row.AccuracyA,6:P0} {row.AccuracyB,6:P0} {row.OnlyA,7} {row.OnlyB,7} {row.PValue,6:F3} {row.AdjustedPValue,9:F3}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"B is significantly better at {Names(comparison.Improvements)}, worse at {Names(comparison.Regressions)}.").ToString();
    }

    private static string Names(IReadOnlyList<PairedFigures> figures) => figures.Count == 0 ? "nothing" : string.Join(", ", figures.Select(row => row.Intent));

    private static int Run(ParseResult arguments)
    {
        var (a, b) = (arguments.GetRequiredValue(A).FullName, arguments.GetRequiredValue(B).FullName);
        var rows = PromotionTrial.ReadRows(arguments.GetRequiredValue(Test).FullName, a, b);
        var comparison = ModelComparison.Compare(ModelDirectory.Load(a).Engine, ModelDirectory.Load(b).Engine, rows.Rows);
        return VerbResult.Print(arguments, comparison, ToText);
    }
}
