using System.CommandLine;
using ProductQA.Cli.Intents.Report;
using ProductQA.Nlu;
using ProductQA.Nlu.Behaviour;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Checking;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents train</c>: trains a candidate and writes it with its card. Here --data names the training files, not the data folder.</summary>
internal static class TrainVerb
{
    private static readonly Option<FileSystemInfo[]> Files = new Option<FileSystemInfo[]>("--data")
    {
        Description = "Training data: CSV text,intent, JSONL, Rasa YAML, or a folder of such files or of Dialogflow ES.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Folder for the candidate.", Required = true };

    private static readonly Option<DirectoryInfo?> Parent = new("--parent") { Description = "Folder of the model that the candidate shall follow; its id goes on the card." };

    private static readonly Option<FileSystemInfo> Test = new Option<FileSystemInfo>("--test")
    {
        Description = "Also measure the candidate on this file and write the figures on the card; it chooses nothing.",
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo?> Report = ReportArguments.CreatePage("Also write a report on the held-out training rows: this HTML page, and beside it the same as JSON.");

    private static readonly Option<FileInfo> Acts = new Option<FileInfo>("--acts")
    {
        Description = "For labels of your own: a CSV file label,intent,act that says what the dialogue does with each (data/nlu/acts.csv is the shipped one).",
    }.AcceptExistingOnly();

    private static readonly TrainingArguments Training = new();

    public static Command Create()
    {
        var command = new Command("train", "Train a candidate model with its card.") { Files, Out, Parent, Test, Acts, Person.By, Report };
        Training.AddTo(command);
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var (options, by) = (Training.Read(arguments), Person.Read(arguments));
        var acts = arguments.GetValue(Acts) is { } table ? IntentActs.Read(table.FullName) : null;
        var training = TrainingData.Read(arguments.GetRequiredValue(Files).Select(file => file.FullName));
        var test = arguments.GetValue(Test) is { } path ? TrainingData.Read(path.FullName) : null;
        Console.Error.Write(CheckVerb.ToShortText(DataCheck.Run(training, test is null ? [] : [test])));
        Console.Error.WriteLine($"Training on {training.Rows.Count} rows with seed {options.Seed} ...");
        var trained = IntentTrainer.Train(training.Rows, options, Training.OpenEncoder(arguments), new ProgressLines());
        trained = acts is null ? trained : trained with { Engine = trained.Engine.WithActs(acts) };
        var suspects = DataCheck.Run(training, heldOut: HeldOutReport.Predictions(trained)).Findings.Where(finding => finding.Kind == FindingKinds.LabelSuspect).ToList();
        Console.Error.Write(CheckVerb.ToText(suspects));
        var behaviour = BehaveVerb.RunShipped(trained.Engine);
        var origin = new ModelOrigin([.. training.Files.Select(file => ModelDirectory.Describe(file.Path, file.Rows))], options, TimeProvider.System.GetUtcNow())
        {
            Parent = arguments.GetValue(Parent) is { } folder ? ModelCard.Read(folder.FullName).Model : null,
            By = by,
            Test = test is null ? null : ModelDirectory.Describe(arguments.GetValue(Test)!.FullName, test.Files),
            Acts = arguments.GetValue(Acts)?.FullName,
            Behaviour = behaviour.ToFigures(),
        };
        return Save(arguments, trained, training, test, origin, behaviour, suspects);
    }

    private static int Save(
        ParseResult arguments, TrainedModel trained, TrainingData training, TrainingData? test, ModelOrigin origin, BehaviourReport behaviour, IReadOnlyList<DataFinding> suspects)
    {
        var directory = arguments.GetRequiredValue(Out).FullName;
        var report = test is null ? null : IntentEvaluator.Evaluate(trained.Engine, test.Rows);
        var card = ModelDirectory.Save(directory, trained, training.Rows, origin, report);
        if (arguments.GetValue(Report) is { } page)
        {
            ReportFiles.Write(page, HeldOutReport.Of(card, trained, behaviour, [.. suspects.Select(finding => finding.Sentence)]));
        }

        return VerbResult.Print(arguments, TrainResult.Of(card, directory), result => result.ToText());
    }
}
