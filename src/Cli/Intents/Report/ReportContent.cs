using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents.Report;

/// <summary>Everything that the report says. The page shows it, the JSON file beside the page holds it.</summary>
public sealed record ReportContent
{
    private const int MostMistakes = 500;

    public required string Model { get; init; }

    public required string TestRows { get; init; }

    public string? Against { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required Summary Summary { get; init; }

    public required IntentReport Figures { get; init; }

    public ModelComparison? Comparison { get; init; }

    public required IReadOnlyList<IntentLine> Intents { get; init; }

    public required ConfusionMatrix Confusion { get; init; }

    public required IReadOnlyList<ConfusedPair> ConfusedPairs { get; init; }

    public required Reliability Reliability { get; init; }

    public required ConfidenceHistogram Confidences { get; init; }

    public required CoverageCurve Coverage { get; init; }

    public LearningCurve? LearningCurve { get; init; }

    public required IReadOnlyList<BehaviourResult> Behaviours { get; init; }

    public required IReadOnlyList<string> DataWarnings { get; init; }

    /// <summary>Mistakes in all; <see cref="Mistakes"/> holds the surest of them.</summary>
    public required int MistakeCount { get; init; }

    public required IReadOnlyList<EvaluatedRow> Mistakes { get; init; }

    public static ReportContent Of(ReportInput input)
    {
        var rows = input.Figures.Predictions;
        EvaluatedRow[] mistakes = [.. rows.Where(row => !row.IsRight)];
        return new ReportContent
        {
            Model = input.Model,
            TestRows = input.TestRows,
            Against = input.Against,
            Created = input.Created,
            Summary = Summary.Of(input),
            Figures = input.Figures,
            Comparison = input.Comparison,
            Intents = IntentLine.Of(input),
            Confusion = ConfusionMatrix.Of(rows),
            ConfusedPairs = ConfusedPair.Find(rows),
            Reliability = Reliability.Of(rows),
            Confidences = ConfidenceHistogram.Of(rows),
            Coverage = CoverageCurve.Of(rows, input.Figures.Threshold),
            LearningCurve = input.LearningCurve,
            Behaviours = input.Behaviours,
            DataWarnings = input.DataWarnings,
            MistakeCount = mistakes.Length,
            Mistakes = [.. mistakes.OrderByDescending(row => row.Predicted != IntentNames.OutOfScope).ThenByDescending(row => row.Confidence).Take(MostMistakes)],
        };
    }
}
