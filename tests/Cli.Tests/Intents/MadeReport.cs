using ProductQA.Cli.Intents.Report;
using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Cli.Tests.Intents;

/// <summary>Reports made of rows at hand, without a model.</summary>
internal static class MadeReport
{
    public const double Threshold = 0.5;

    public static EvaluatedRow Row(string text, string expected, string best, double confidence) =>
        new(text, expected, best, confidence, confidence < Threshold ? IntentNames.OutOfScope : best);

    public static ReportInput Of(params EvaluatedRow[] rows) => new()
    {
        Model = "Model 0123456789ab",
        TestRows = "test.csv",
        Created = new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero),
        Figures = new IntentReport
        {
            Rows = rows.Length,
            OutOfScopeRows = rows.Count(row => !row.IsInScope),
            InScopeAccuracy = Share(rows, row => row.IsInScope, row => row.Best == row.Expected),
            InScopeAccuracyAtThreshold = Share(rows, row => row.IsInScope, row => row.IsRight),
            InScopeRejected = Share(rows, row => row.IsInScope, row => row.Predicted == IntentNames.OutOfScope),
            OosRecall = Share(rows, row => !row.IsInScope, row => row.IsRight),
            OosPrecision = Share(rows, row => row.Predicted == IntentNames.OutOfScope, row => row.IsRight),
            Mcc = IntentMetrics.Mcc(rows),
            MacroF1 = 0.5,
            Auroc = IntentMetrics.Auroc(rows),
            Ece = IntentMetrics.Ece(rows),
            CoverageAtMaxError = IntentMetrics.CoverageAtMaxError(rows, 0.1),
            MaxError = 0.1,
            Threshold = Threshold,
            PredictP50Us = 100,
            PredictP99Us = 200,
            Intents = IntentMetrics.PerIntent(rows),
            Predictions = rows,
        },
    };

    public static PairedFigures Paired(string intent, int rows, int rightA, int onlyA, int onlyB) =>
        new(intent, rows, (double)rightA / rows, (double)(rightA - onlyA + onlyB) / rows, onlyA, onlyB, McNemar.PValue(onlyA, onlyB), McNemar.PValue(onlyA, onlyB));

    private static double? Share(EvaluatedRow[] rows, Func<EvaluatedRow, bool> kind, Func<EvaluatedRow, bool> right) =>
        rows.Any(kind) ? (double)rows.Where(kind).Count(right) / rows.Count(kind) : null;
}
