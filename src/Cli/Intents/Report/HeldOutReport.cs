using ProductQA.Nlu;
using ProductQA.Nlu.Behaviour;
using ProductQA.Nlu.Data.Checking;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents.Report;

/// <summary>The report of a training without a test file: each training row as judged by a model that had not seen it.</summary>
internal static class HeldOutReport
{
    private const double MaxError = 0.1;

    /// <summary>The held-out rows as the check of the data reads them, to doubt labels by. A row out of scope is only doubted where it would be answered.</summary>
    public static IReadOnlyList<HeldOutPrediction> Predictions(TrainedModel trained) =>
        [.. trained.HeldOutRows.Select(row => new HeldOutPrediction(row.Text, row.Expected, row.IsInScope ? row.Best : row.Predicted, row.Confidence))];

    public static ReportInput Of(ModelCard card, TrainedModel trained, BehaviourReport behaviour, IReadOnlyList<string> dataWarnings) => new()
    {
        Model = $"Model {card.Model}",
        TestRows = "its own training rows, each held out once by cross-validation",
        Created = card.Created,
        Figures = IntentEvaluator.Report(trained.HeldOutRows, trained.Engine.Threshold, MaxError),
        TrainingRows = card.Intents,
        Behaviours = BehaviourResult.Of(behaviour),
        DataWarnings = [.. Warnings(card, trained.HeldOutRows), .. dataWarnings],
    };

    private static IEnumerable<string> Warnings(ModelCard card, IReadOnlyList<EvaluatedRow> rows)
    {
        yield return "Threshold and confidence were fitted on these rows, so refusals and calibration look a little better here than they are. Measure on a test file before you promote.";
        if (rows.Count(row => !row.IsInScope) > card.Intents.GetValueOrDefault(IntentNames.OutOfScope))
        {
            yield return "The training rows hold few messages out of scope, so the rows of whole intents, held out, stand in for them: they appear a second time, labelled out_of_scope.";
        }
    }
}
