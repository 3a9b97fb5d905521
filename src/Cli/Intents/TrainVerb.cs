using System.CommandLine;
using ProductQA.Cli.Intents.Report;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents train</c>: trains a candidate and writes it with its card. Here --data names the training files, not the data folder.</summary>
internal static class TrainVerb
{
    private static readonly Option<FileInfo[]> Files = new Option<FileInfo[]>("--data")
    {
        Description = "Training files: CSV with the header text,intent.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Folder for the candidate.", Required = true };

    private static readonly Option<DirectoryInfo?> Parent = new("--parent") { Description = "Folder of the model that the candidate shall follow; its id goes on the card." };

    private static readonly Option<FileInfo> Test = new Option<FileInfo>("--test")
    {
        Description = "Also measure the candidate on this file and write the figures on the card; it chooses nothing.",
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo?> Report = ReportArguments.CreatePage("Also write a report on the held-out training rows: this HTML page, and beside it the same as JSON.");

    private static readonly TrainingArguments Training = new();

    public static Command Create()
    {
        var command = new Command("train", "Train a candidate model with its card.") { Files, Out, Parent, Test, Report };
        Training.AddTo(command);
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var files = arguments.GetRequiredValue(Files);
        var directory = arguments.GetRequiredValue(Out).FullName;
        var options = Training.Read(arguments);
        var parts = files.Select(file => (file.FullName, Rows: LabelledUtteranceFile.Read(file.FullName))).ToList();
        List<LabelledUtterance> rows = [.. parts.SelectMany(part => part.Rows)];
        Console.Error.WriteLine($"Training on {rows.Count} rows with seed {options.Seed} ...");
        var trained = IntentTrainer.Train(rows, options);
        var report = arguments.GetValue(Test) is { } test ? IntentEvaluator.Evaluate(trained.Engine, LabelledUtteranceFile.Read(test.FullName)) : null;
        var parent = arguments.GetValue(Parent) is { } folder ? ModelCard.Read(folder.FullName).Model : null;
        var data = parts.ConvertAll(part => ModelDirectory.Describe(part.FullName, part.Rows.Count));
        var card = ModelDirectory.Save(directory, trained, rows, new ModelOrigin(data, options, TimeProvider.System.GetUtcNow(), parent), report);
        if (arguments.GetValue(Report) is { } page)
        {
            ReportFiles.Write(page, HeldOutReport.Of(card, trained));
        }

        return VerbResult.Print(arguments, TrainResult.Of(card, directory), result => result.ToText());
    }
}
