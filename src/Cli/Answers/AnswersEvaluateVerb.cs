using System.CommandLine;

namespace ProductQA.Cli.Answers;

/// <summary>answers evaluate: how well the attribute or the sentence that answers is picked, and how well none is.</summary>
internal static class AnswersEvaluateVerb
{
    public static Command Create()
    {
        var file = new Option<FileInfo?>("--attribute-questions") { Description = "JSONL: one {id, question, attributes: [{name, value, relevant}]} a line." };
        var passages = new Option<FileInfo?>("--passage-questions") { Description = "JSONL: one {id, product, question, candidates: [{source, text, relevance}]} a line." };
        var options = new AttributeQuestionOptions();
        var command = new Command("evaluate", "Picks the attribute or the sentence that answers each question, or none, and counts.") { file, passages };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == result.GetValue(passages) is null)
            {
                result.AddError("Give either --attribute-questions or --passage-questions.");
            }
        });
        command.SetAction(arguments => arguments.GetValue(passages) is { } sentences
            ? Checked(sentences, () => PassageQuestionsRun.Run(arguments, sentences))
            : Checked(arguments.GetValue(file)!, () => AttributeQuestionsRun.Run(arguments, arguments.GetValue(file)!, options)));
        return command;
    }

    private static int Checked(FileInfo file, Func<int> run)
    {
        if (!file.Exists)
        {
            return VerbResult.Fail($"There is no file {file.FullName}.");
        }

        try
        {
            return run();
        }
        catch (FormatException e)
        {
            return VerbResult.Fail($"{file.Name}: {e.Message}");
        }
    }
}
