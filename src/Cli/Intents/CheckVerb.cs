using System.CommandLine;
using System.Globalization;
using System.Text;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Checking;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents check</c>: what is the matter with training data, before a model learns it. Here --data names the training data, not the data folder.</summary>
internal static class CheckVerb
{
    private const int ShownRows = 10;
    private const int ShownLetters = 80;

    private static readonly Option<FileSystemInfo[]> Files = new Option<FileSystemInfo[]>("--data")
    {
        Description = "Training data: CSV text,intent, JSONL, Rasa YAML, or a folder of such files or of Dialogflow ES.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    private static readonly Option<FileSystemInfo[]> Against = new Option<FileSystemInfo[]>("--against")
    {
        Description = "Dev and test data, which must not repeat training rows.",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    public static Command Create()
    {
        var command = new Command("check", "Check training data: repeats, contradictions, leaks, thin intents, private data.") { Files, Against };
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    /// <summary>One line a finding, for the start of a training.</summary>
    public static string ToShortText(DataCheckReport report) =>
        string.Concat(report.Findings.Where(finding => finding.Severity > FindingSeverity.Info).Select(finding => $"{finding.Severity}: {finding.Sentence}\n"));

    private static int Run(ParseResult arguments)
    {
        var training = TrainingData.Read(arguments.GetRequiredValue(Files).Select(path => path.FullName));
        List<TrainingData> others = [.. (arguments.GetValue(Against) ?? []).Select(path => TrainingData.Read(path.FullName))];
        var report = DataCheck.Run(training, others);
        VerbResult.Print(arguments, new CheckResult(report.Rows, report.Intents, report.CanTrain, report.Findings, training.Skipped), _ => ToText(report, training.Skipped));
        return report.CanTrain ? VerbResult.Done : VerbResult.Failed;
    }

    private static string ToText(DataCheckReport report, IReadOnlyList<SkippedEntries> skipped)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{report.Rows} rows, {report.Intents} intents");
        text.AppendJoin("", skipped.Select(entries => $"; passed over {entries.Count} × {entries.Kind} in {entries.Path}")).Append('\n');
        return text.Append(ToText(report.Findings)).Append(report.CanTrain ? "\nThe data can be trained on." : "\nThe data cannot be trained on.").ToString();
    }

    /// <summary>Findings with the first of their rows.</summary>
    public static string ToText(IReadOnlyList<DataFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{finding.Severity}: {finding.Sentence}\n");
            text.AppendJoin("", finding.Rows.Take(ShownRows).Select(row => $"  {row.File}:{row.Line}  {row.Intent}  {Shorten(row.Text)}{(row.Note.Length > 0 ? "  ← " : "")}{row.Note}\n"));
            text.Append(finding.Count > ShownRows && finding.Rows.Count > ShownRows ? $"  … and {finding.Count - ShownRows} more\n" : "");
        }

        return text.ToString();
    }

    private static string Shorten(string text) => text.Length <= ShownLetters ? text : text[..ShownLetters] + "…";
}

/// <summary>What <c>intents check</c> prints.</summary>
internal sealed record CheckResult(int Rows, int Intents, bool CanTrain, IReadOnlyList<DataFinding> Findings, IReadOnlyList<SkippedEntries> Skipped);
