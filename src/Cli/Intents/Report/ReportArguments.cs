using System.CommandLine;
using ProductQA.Nlu;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Checking;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents.Report;

/// <summary>The options that ask for a report, and what they add to it.</summary>
internal sealed class ReportArguments
{
    private readonly Option<FileInfo?> _report = CreatePage("Also write a report: this HTML page, and beside it the same as JSON.");

    private readonly Option<DirectoryInfo> _against = new Option<DirectoryInfo>("--against")
    {
        Description = "Folder of the current model: the report compares with it and says whether this one is ready to promote.",
    }.AcceptExistingOnly();

    private readonly Option<bool> _learningCurve = new("--learning-curve")
    {
        Description = "With --train: the report shows whether more data would help, and for which intent. Trains five more models.",
    };

    /// <summary>The option that names the page.</summary>
    public static Option<FileInfo?> CreatePage(string description)
    {
        var option = new Option<FileInfo?>("--report") { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var page }] && !page.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            {
                result.AddError($"--report names a page, so it must end in .html, not '{page}'.");
            }
        });
        return option;
    }

    public void AddTo(Command command, Option<FileSystemInfo[]> train)
    {
        command.Options.Add(_report);
        command.Options.Add(_against);
        command.Options.Add(_learningCurve);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_report) is null && (result.GetValue(_against) is not null || result.GetValue(_learningCurve)))
            {
                result.AddError("--against and --learning-curve go into the report: add --report FILE.html.");
            }

            if (result.GetValue(_learningCurve) && result.GetValue(train) is not { Length: > 0 })
            {
                result.AddError("--learning-curve needs the training files: name them with --train FILE instead of --model.");
            }
        });
    }

    /// <summary>Writes the files, if they are asked for, with what the other options add.</summary>
    public void Write(ParseResult arguments, ReportSubject subject, IntentReport figures, FileSystemInfo testFile, IReadOnlyList<LabelledUtterance> test)
    {
        if (arguments.GetValue(_report) is not { } page)
        {
            return;
        }

        var current = arguments.GetValue(_against)?.FullName;
        var input = new ReportInput
        {
            Model = subject.Model,
            TestRows = testFile.Name,
            Created = TimeProvider.System.GetUtcNow(),
            Figures = figures,
            TrainingRows = subject.TrainingRows,
            Comparison = current is null ? null : ModelComparison.Compare(NluEngine.Load(current), subject.Engine, test),
            Against = current is null ? null : "model " + ModelCard.Read(current).Model,
            Behaviours = BehaviourResult.Of(BehaveVerb.RunShipped(subject.Engine)),
            DataWarnings = subject.Rows.Count == 0 ? [] : [.. Warnings(subject.Rows, test)],
            LearningCurve = arguments.GetValue(_learningCurve) ? LearningCurve.Measure(subject.Rows, test, subject.Options, new ProgressLines()) : null,
        };
        ReportFiles.Write(page, input);
    }

    private static IEnumerable<string> Warnings(IReadOnlyList<LabelledUtterance> rows, IReadOnlyList<LabelledUtterance> test) =>
        DataCheck.Run(TrainingData.Of(rows), [TrainingData.Of(test, "test")]).Findings
            .Where(finding => finding.Severity > FindingSeverity.Info).Select(finding => finding.Sentence);
}
