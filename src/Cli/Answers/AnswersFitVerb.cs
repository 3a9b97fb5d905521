using System.CommandLine;
using System.Globalization;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Evidence;

namespace ProductQA.Cli.Answers;

/// <summary>
/// answers fit: writes data/lexicon/attribute-weights.json from marked questions, with the table of error rates and thresholds that the service reads;
/// build again to use it.
/// </summary>
internal static class AnswersFitVerb
{
    public static Command Create()
    {
        var files = new Option<FileInfo[]>("--attribute-questions")
        {
            Description = "JSONL files of marked questions to learn from.",
            AllowMultipleArgumentsPerToken = true,
        };
        var sentences = new Option<FileInfo?>("--passage-questions") { Description = "JSONL file of questions with marked sentences: fits data/lexicon/quotation-weights.json." };
        var output = new Option<FileInfo>("--out") { Description = "Weights file to write.", Required = true };
        var passages = new Option<bool>("--passages") { Description = "The file holds policies (heading and passage), not attributes." };
        var command = new Command("fit", "Fits the weights that pick the attribute.") { files, sentences, output, passages };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is { Length: > 0 } == result.GetValue(sentences) is not null)
            {
                result.AddError("Give either --attribute-questions or --passage-questions.");
            }
        });
        command.SetAction(arguments => arguments.GetValue(sentences) is { } file
            ? PassageQuestionsRun.Fit(arguments, file, arguments.GetRequiredValue(output))
            : Run(arguments, arguments.GetValue(files)!, arguments.GetRequiredValue(output), arguments.GetValue(passages)));
        return command;
    }

    private static int Run(ParseResult arguments, FileInfo[] files, FileInfo output, bool passages)
    {
        if (Array.Find(files, file => !file.Exists) is { } missing)
        {
            return VerbResult.Fail($"There is no file {missing.FullName}.");
        }

        try
        {
            var questions = files.Select(AttributeQuestionsRun.Read).ToList();
            File.WriteAllText(output.FullName, (passages ? AttributeRankerTrainer.FitPassages(questions) : AttributeRankerTrainer.Fit(questions)) + "\n");
            return VerbResult.Print(arguments, AttributeRankerTrainer.CrossValidate([.. questions.SelectMany(file => file)], passages: passages).Figures, Text);
        }
        catch (FormatException e)
        {
            return VerbResult.Fail(e.Message);
        }
    }

    private static string Text(AnswerEvaluation result) => string.Create(
        CultureInfo.InvariantCulture,
        $"fitted on {result.Questions} questions; cross-validated P@1 {result.PAt1:0.000}, abstained rightly {result.AbstainRecall:0.000}, wrongly {result.FalseAbstain:0.000}");
}
