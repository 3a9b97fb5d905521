using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Passages;
using ProductQA.Search.Passages.Fitting;

namespace ProductQA.Cli.Answers;

/// <summary>answers evaluate --passage-questions: how well the sentence that answers is found, with weights that have not seen the product asked about.</summary>
internal static class PassageQuestionsRun
{
    public static int Run(ParseResult arguments, FileInfo file)
    {
        using var lines = file.OpenText();
        var questions = PassageEvaluator.Read(lines).ToList();
        return VerbResult.Print(arguments, Figures.Of(PassageEvaluator.CrossValidate(questions), PassageEvaluator.Evaluate(questions, new QuotationRanker())), Text);
    }

    public static int Fit(ParseResult arguments, FileInfo file, FileInfo output)
    {
        using var lines = file.OpenText();
        var questions = PassageEvaluator.Read(lines).ToList();
        File.WriteAllText(output.FullName, QuotationTrainer.Fit(questions) + "\n");
        return VerbResult.Print(arguments, PassageEvaluator.CrossValidate(questions), result => string.Create(
            CultureInfo.InvariantCulture, $"fitted on {result.Questions} questions; cross-validated P@1 {result.PAt1:0.000}, abstained rightly {result.AbstainRecall:0.000}"));
    }

    private static string Text(Figures result) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        questions            {result.Questions} ({result.Unanswerable} that no sentence answers), five folds by product
        P@1                  {result.PAt1:0.000} (with the weights in service {result.InServicePAt1:0.000})
        MRR                  {result.Mrr:0.000}
        threshold            {result.Threshold:0.00}
        abstained rightly    recall {result.AbstainRecall:0.000}, precision {result.AbstainPrecision:0.000}
        right when quoted    {result.AnsweredPrecision:0.000}
        """);

    private sealed record Figures : AnswerEvaluation
    {
        private Figures(AnswerEvaluation unseen)
            : base(unseen)
        {
        }

        [JsonPropertyName("in_service_p_at_1")]
        public required double InServicePAt1 { get; init; }

        public static Figures Of(AnswerEvaluation unseen, AnswerEvaluation inService) => new(unseen) { InServicePAt1 = inService.PAt1 };
    }
}
