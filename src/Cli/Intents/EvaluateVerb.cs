using System.CommandLine;
using System.Globalization;
using ProductQA.Nlu;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents evaluate</c>: measures a model, or one trained on the spot, on a test file. The test file chooses nothing.</summary>
internal static class EvaluateVerb
{
    private static readonly Option<DirectoryInfo> Model = new Option<DirectoryInfo>("--model") { Description = "Folder of the model." }.AcceptExistingOnly();

    private static readonly Option<FileSystemInfo[]> Train = new Option<FileSystemInfo[]>("--train")
    {
        Description = "Or: data to train on first, files or folders as for intents train.",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    private static readonly Option<FileSystemInfo> Test = new Option<FileSystemInfo>("--test")
    {
        Description = "Test data, a file or folder as for intents train; out_of_scope marks what belongs to no intent.",
        Required = true,
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Also write a report as an HTML page." };

    private static readonly Option<double> MaxError = new("--max-error")
    {
        Description = "Share of wrong answers allowed for coverage_at_max_error, 0 to 1.",
        DefaultValueFactory = _ => 0.1,
    };

    private static readonly TrainingArguments Training = new();

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure a model on a test file.") { Model, Train, Test, Report, MaxError };
        Training.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Model) is null == (result.GetValue(Train) is not { Length: > 0 }))
            {
                result.AddError("Name either a model (--model DIR) or training files (--train FILE).");
            }

        });
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var test = TrainingData.Read(arguments.GetRequiredValue(Test).FullName).Rows;
        var maxError = arguments.GetValue(MaxError);
        if (maxError is not (>= 0 and <= 1))
        {
            throw new WrongArgumentException("--max-error must be from 0 to 1.");
        }

        var report = arguments.GetValue(Model) is { } model
            ? EvaluateModel(model.FullName, test, maxError)
            : EvaluateTraining(arguments, test, maxError);
        if (arguments.GetValue(Report) is { } page)
        {
            File.WriteAllText(page.FullName, ReportPage.Render(report));
            Console.Error.WriteLine($"Report: {page.FullName}");
        }

        return VerbResult.Print(arguments, report, ToText);
    }

    private static IntentReport EvaluateModel(string directory, IReadOnlyList<LabelledUtterance> test, double maxError) =>
        IntentEvaluator.Evaluate(NluEngine.Load(directory), test, maxError) with
        {
            TrainSeconds = ModelCard.Read(directory).TrainSeconds,
            ModelBytes = ModelDirectory.SizeOf(directory),
        };

    private static IntentReport EvaluateTraining(ParseResult arguments, IReadOnlyList<LabelledUtterance> test, double maxError)
    {
        var rows = TrainingData.Read(arguments.GetRequiredValue(Train).Select(path => path.FullName)).Rows;
        Console.Error.WriteLine($"Training on {rows.Count} rows ...");
        var trained = IntentTrainer.Train(rows, Training.Read(arguments));
        return IntentEvaluator.Evaluate(trained.Engine, test, maxError) with
        {
            TrainSeconds = trained.Seconds,
            ModelBytes = trained.Engine.MeasureBytes(),
        };
    }

    private static string ToText(IntentReport report) => string.Create(CultureInfo.InvariantCulture, $"""
        {report.Rows} rows, {report.OutOfScopeRows} out of scope; threshold {report.Threshold:F3}
        in scope      {report.InScopeAccuracy:P1} right with nothing rejected, {report.InScopeAccuracyAtThreshold:P1} at the threshold ({report.InScopeRejected:P1} rejected)
        out of scope  recall {report.OosRecall:P1}, precision {report.OosPrecision:P1}, AUROC {report.Auroc:F3}
        over all      MCC {report.Mcc:F3}, macro F1 {report.MacroF1:F3}, calibration error {report.Ece:F3}, coverage at {report.MaxError:P0} error {report.CoverageAtMaxError:P1}
        speed         training {report.TrainSeconds:F1} s, one message {report.PredictP50Us:F0} µs (p99 {report.PredictP99Us:F0}), model {report.ModelBytes / 1024} KiB
        """);
}
