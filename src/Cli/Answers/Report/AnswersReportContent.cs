using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;
using ProductQA.Search.Evaluation;

namespace ProductQA.Cli.Answers.Report;

/// <summary>All that the page says about how attributes were picked: figures, both pictures' numbers, and the errors by class.</summary>
public sealed record AnswersReportContent
{
    private const int MostMistakes = 500;

    /// <summary>The curves are drawn by the code that draws those of intents: its labels are whether the first attribute answers.</summary>
    private const string Answers = "answers";

    public required string File { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required bool IsCrossValidated { get; init; }

    public required AnswerEvaluation Figures { get; init; }

    public required double MaxError { get; init; }

    public required Reliability Reliability { get; init; }

    public required CoverageCurve Coverage { get; init; }

    public required IReadOnlyList<AnswerClass> Classes { get; init; }

    public required IReadOnlyList<AnswerMistake> Mistakes { get; init; }

    public required int MistakeCount { get; init; }

    public static AnswersReportContent Of(AnswersReportInput input)
    {
        var rows = input.Outcomes.Select(outcome => Row(outcome, input.Threshold)).ToList();
        var mistakes = input.Outcomes.Select(outcome => AnswerMistake.Of(outcome, input.Threshold)).OfType<AnswerMistake>().ToList();
        return new AnswersReportContent
        {
            File = input.File,
            Created = input.Created,
            IsCrossValidated = input.IsCrossValidated,
            Figures = AnswerEvaluation.Of(input.Outcomes, input.Threshold),
            MaxError = input.MaxError,
            Reliability = Reliability.Of(rows),
            Coverage = CoverageCurve.Of(rows, input.Threshold),
            Classes = AnswerClass.Of(input.Outcomes, input.Threshold),
            Mistakes = [.. mistakes.OrderBy(mistake => mistake.Kind).ThenByDescending(mistake => mistake.Confidence).Take(MostMistakes)],
            MistakeCount = mistakes.Count,
        };
    }

    private static EvaluatedRow Row(AnswerOutcome outcome, double threshold)
    {
        var best = outcome.Rank == 1 ? Answers : "does not";
        var confidence = outcome.Best?.Confidence ?? 0;
        var expected = outcome.Question.IsAnswerable ? Answers : IntentNames.OutOfScope;
        return new EvaluatedRow(outcome.Question.Question, expected, best, confidence, confidence >= threshold && outcome.Best is not null ? best : IntentNames.OutOfScope);
    }
}

/// <summary>What a report is made from.</summary>
public sealed record AnswersReportInput(string File, DateTimeOffset Created, bool IsCrossValidated, IReadOnlyList<AnswerOutcome> Outcomes, double Threshold, double MaxError);
