using System.CommandLine;
using System.Globalization;
using ProductQA.Cli.Intents.Report;
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

    private static readonly Option<double> MaxError = new("--max-error")
    {
        Description = "Share of wrong answers allowed for coverage_at_max_error, 0 to 1.",
        DefaultValueFactory = _ => 0.1,
    };

    private static readonly TrainingArguments Training = new();
    private static readonly ReportArguments Report = new();

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure a model on a test file.") { Model, Train, Test, MaxError };
        Training.AddTo(command);
        Report.AddTo(command, Train);
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

        var (subject, report) = arguments.GetValue(Model) is { } model
            ? EvaluateModel(model.FullName, test, maxError)
            : EvaluateTraining(arguments, test, maxError);
        Report.Write(arguments, subject, report, arguments.GetRequiredValue(Test), test);
        return VerbResult.Print(arguments, report, ToText);
    }

    private static (ReportSubject Subject, IntentReport Report) EvaluateModel(string directory, IReadOnlyList<LabelledUtterance> test, double maxError)
    {
        var engine = NluEngine.Load(directory);
        return (ReportSubject.Of(directory, engine), IntentEvaluator.Evaluate(engine, test, maxError) with
        {
            TrainSeconds = ModelCard.Read(directory).TrainSeconds,
            ModelBytes = ModelDirectory.SizeOf(directory),
        });
    }

    private static (ReportSubject Subject, IntentReport Report) EvaluateTraining(ParseResult arguments, IReadOnlyList<LabelledUtterance> test, double maxError)
    {
        var files = arguments.GetRequiredValue(Train);
        var rows = TrainingData.Read(files.Select(path => path.FullName)).Rows;
        var options = Training.Read(arguments);
        Console.Error.WriteLine($"Training on {rows.Count} rows ...");
        var trained = IntentTrainer.Train(rows, options, Training.OpenEncoder(arguments), new ProgressLines());
        return (ReportSubject.Of(files, trained.Engine, rows, options), IntentEvaluator.Evaluate(trained.Engine, test, maxError) with
        {
            TrainSeconds = trained.Seconds,
            ModelBytes = trained.Engine.MeasureBytes(),
        });
    }

    private static string ToText(IntentReport report) => string.Create(CultureInfo.InvariantCulture, $"""
        {report.Rows} rows, {report.OutOfScopeRows} out of scope; threshold {report.Threshold:F3}
        in scope      {report.InScopeAccuracy:P1} right with nothing rejected, {report.InScopeAccuracyAtThreshold:P1} at the threshold ({report.InScopeRejected:P1} rejected)
        out of scope  recall {report.OosRecall:P1}, precision {report.OosPrecision:P1}, AUROC {report.Auroc:F3}
        over all      MCC {report.Mcc:F3}, macro F1 {report.MacroF1:F3}, calibration error {report.Ece:F3}, coverage at {report.MaxError:P0} error {report.CoverageAtMaxError:P1}
        speed         training {report.TrainSeconds:F1} s, one message {report.PredictP50Us:F0} µs (p99 {report.PredictP99Us:F0}), model {report.ModelBytes / 1024} KiB
        """);
}
