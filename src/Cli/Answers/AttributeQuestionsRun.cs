using System.CommandLine;
using System.Globalization;
using ProductQA.Cli.Answers.Report;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Evidence;

namespace ProductQA.Cli.Answers;

/// <summary>answers evaluate --attribute-questions: with the weights in service, or held out.</summary>
internal static class AttributeQuestionsRun
{
    public static int Run(ParseResult arguments, FileInfo file, AttributeQuestionOptions options)
    {
        var maxError = arguments.GetValue(options.MaxError);
        var isHeldOut = arguments.GetValue(options.CrossValidate);
        var outcomes = isHeldOut ? HeldOut(file, arguments.GetValue(options.Also) ?? []) : InService(Read(file));
        if (arguments.GetValue(options.Report) is { } report)
        {
            AnswersReportFile.Write(report, new AnswersReportInput(file.Name, TimeProvider.System.GetUtcNow(), isHeldOut, outcomes.Outcomes, outcomes.Figures.Threshold, maxError));
        }

        return VerbResult.Print(arguments, Figures.Of(outcomes, isHeldOut, maxError), Text);
    }

    public static List<AttributeQuestion> Read(FileInfo file)
    {
        using var lines = file.OpenText();
        return [.. AnswerEvaluator.Read(lines)];
    }

    private static HeldOutAnswers HeldOut(FileInfo file, FileInfo[] also) => AttributeRankerTrainer.CrossValidate(Read(file), [.. also.SelectMany(Read)]);

    private static HeldOutAnswers InService(List<AttributeQuestion> questions) =>
        new([.. AnswerEvaluator.Outcomes(questions, new AttributeRanker()).Select(outcome => (outcome, AttributeRanker.DefaultThreshold))]);

    private static string Text(Figures result) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        questions            {result.Questions} ({result.Unanswerable} that no attribute answers){(result.CrossValidated ? ", held out by product and wording" : "")}
        P@1                  {result.PAt1:0.000}
        MRR                  {result.Mrr:0.000}
        threshold            {result.Threshold:0.00}
        abstained rightly    recall {result.AbstainRecall:0.000}, precision {result.AbstainPrecision:0.000}
        abstained wrongly    {result.FalseAbstain:0.000} of the answerable
        right when answered  {result.AnsweredPrecision:0.000}
        at {result.MaxError:0.0%} error        threshold {result.ThresholdAtMaxError:0.000}: {result.AnsweredAtMaxError:0.000} of the answerable answered, {result.ErrorAtMaxError:0.000} of the answers wrong
        """);

    /// <summary>Figures at the ranker's threshold, and at the threshold that promises an error rate.</summary>
    private sealed record Figures : AnswerEvaluation
    {
        private Figures(AnswerEvaluation at)
            : base(at)
        {
        }

        public required bool CrossValidated { get; init; }

        public required double MaxError { get; init; }

        public required double ThresholdAtMaxError { get; init; }

        public required double AnsweredAtMaxError { get; init; }

        public required double ErrorAtMaxError { get; init; }

        public static Figures Of(HeldOutAnswers answers, bool crossValidated, double maxError)
        {
            var strict = AnswerEvaluation.Of(answers.Outcomes, AttributeRanker.Risk.Threshold(maxError));
            return new Figures(answers.Figures)
            {
                CrossValidated = crossValidated,
                MaxError = maxError,
                ThresholdAtMaxError = strict.Threshold,
                AnsweredAtMaxError = 1 - strict.FalseAbstain,
                ErrorAtMaxError = strict.AnsweredPrecision > 0 ? 1 - strict.AnsweredPrecision : 0,
            };
        }
    }
}
