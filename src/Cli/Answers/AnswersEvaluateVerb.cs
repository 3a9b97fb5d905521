using System.CommandLine;
using System.Globalization;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Evidence;

namespace ProductQA.Cli.Answers;

/// <summary>answers evaluate: how well the attribute or the sentence that answers is picked, and how well none is.</summary>
internal static class AnswersEvaluateVerb
{
    public static Command Create()
    {
        var file = new Option<FileInfo?>("--attribute-questions") { Description = "JSONL: one {id, question, attributes: [{name, value, relevant}]} a line." };
        var passages = new Option<FileInfo?>("--passage-questions") { Description = "JSONL: one {id, product, question, candidates: [{source, text, relevance}]} a line." };
        var report = new Option<FileInfo?>("--report") { Description = "Writes what became of each question, tab-separated." };
        var command = new Command("evaluate", "Picks the attribute or the sentence that answers each question, or none, and counts.") { file, passages, report };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == result.GetValue(passages) is null)
            {
                result.AddError("Give either --attribute-questions or --passage-questions.");
            }
        });
        command.SetAction(arguments => Run(arguments, arguments.GetValue(file) ?? arguments.GetValue(passages)!, arguments.GetValue(passages) is not null, arguments.GetValue(report)));
        return command;
    }

    private static int Run(ParseResult arguments, FileInfo file, bool passages, FileInfo? report)
    {
        if (!file.Exists)
        {
            return VerbResult.Fail($"There is no file {file.FullName}.");
        }

        try
        {
            if (passages)
            {
                return PassageQuestionsRun.Run(arguments, file);
            }

            using var lines = file.OpenText();
            var outcomes = AnswerEvaluator.Outcomes(AnswerEvaluator.Read(lines), new AttributeRanker()).ToList();
            if (report is not null)
            {
                File.WriteAllLines(report.FullName, outcomes.Select(Line));
            }

            return VerbResult.Print(arguments, AnswerEvaluation.Of(outcomes, AttributeRanker.DefaultThreshold), Text);
        }
        catch (FormatException e)
        {
            return VerbResult.Fail($"{file.Name}: {e.Message}");
        }
    }

    private static string Line(AnswerOutcome outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"{outcome.Question.Id}\t{outcome.Rank}\t{outcome.Best?.Confidence:0.000}\t{outcome.Question.Question}\t{outcome.Best?.Fact.Field}\t{string.Join(" | ", outcome.Question.Attributes.Where(one => one.Relevant).Select(one => one.Name))}");

    private static string Text(AnswerEvaluation result) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        questions            {result.Questions} ({result.Unanswerable} that no attribute answers)
        P@1                  {result.PAt1:0.000}
        MRR                  {result.Mrr:0.000}
        threshold            {result.Threshold:0.00}
        abstained rightly    recall {result.AbstainRecall:0.000}, precision {result.AbstainPrecision:0.000}
        abstained wrongly    {result.FalseAbstain:0.000} of the answerable
        right when answered  {result.AnsweredPrecision:0.000}
        """);
}
