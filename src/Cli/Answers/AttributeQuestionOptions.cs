using System.CommandLine;

namespace ProductQA.Cli.Answers;

/// <summary>How attribute questions are measured.</summary>
internal sealed class AttributeQuestionOptions
{
    public Option<bool> CrossValidate { get; } = new("--cross-validate")
    {
        Description = "Judge each question by weights that saw neither its product nor its wording (five folds), not by the shipped weights.",
    };

    public Option<FileInfo[]> Also { get; } = new("--also")
    {
        Description = "With --cross-validate: more files of marked questions to learn from.",
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<double> MaxError { get; } = new("--max-error")
    {
        Description = "A tolerated share of wrong answers, 0.001 to 0.5: how much is answered then?",
        DefaultValueFactory = _ => 0.02,
    };

    public Option<FileInfo?> Report { get; } = new("--report") { Description = "Writes what became of each question: a page (FILE.html) or a tab-separated table (any other name)." };

    public void AddTo(Command command)
    {
        command.Options.Add(CrossValidate);
        command.Options.Add(Also);
        command.Options.Add(MaxError);
        command.Options.Add(Report);
        command.Validators.Add(result =>
        {
            if (result.GetResult(MaxError) is { Implicit: false } && result.GetValue(MaxError) is not (>= 0.001 and <= 0.5))
            {
                result.AddError("--max-error is a share from 0.001 to 0.5, such as 0.02 for 2 %.");
            }

            if (result.GetValue(Also) is { Length: > 0 } && !result.GetValue(CrossValidate))
            {
                result.AddError("--also names files to learn from: it needs --cross-validate.");
            }
        });
    }
}
