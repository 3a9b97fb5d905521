using System.Globalization;
using System.Net;
using System.Text;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Cli.Intents;

/// <summary>An intent report as one HTML page without scripts or outside files. Every text is encoded.</summary>
internal static class ReportPage
{
    private const int MostMistakes = 500;

    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Intent report</title>
        <style>body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:1rem 0}
        td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}td.n{text-align:right}</style></head><body><h1>Intent report</h1>

        """;

    public static string Render(IntentReport report)
    {
        var page = new StringBuilder(Head);
        AppendTable(page, "Figures", ["measure", "value"], Figures(report));
        AppendTable(page, "Risk and coverage", ["confidence from", "answered", "wrong of the answered"], Coverage(report.Predictions));
        AppendTable(page, "Intents at the threshold", ["intent", "rows", "precision", "recall", "F1"], report.Intents.Select(intent =>
            new[] { intent.Intent, Number(intent.Rows), Share(intent.Precision), Share(intent.Recall), Share(intent.F1) }));
        AppendTable(page, "Mistakes, surest first", ["utterance", "label", "taken as", "best intent", "confidence"], report.Predictions
            .Where(row => !row.IsRight).OrderByDescending(row => row.Confidence).Take(MostMistakes)
            .Select(row => new[] { row.Text, row.Expected, row.Predicted, row.Best, Share(row.Confidence) }));
        return page.Append("</body></html>\n").ToString();
    }

    private static IEnumerable<string[]> Figures(IntentReport report) =>
    [
        ["rows", Number(report.Rows)],
        ["of them out of scope", Number(report.OutOfScopeRows)],
        ["in-scope accuracy, nothing rejected", Share(report.InScopeAccuracy)],
        ["in-scope accuracy at the threshold", Share(report.InScopeAccuracyAtThreshold)],
        ["in-scope rows rejected", Share(report.InScopeRejected)],
        ["out-of-scope recall", Share(report.OosRecall)],
        ["out-of-scope precision", Share(report.OosPrecision)],
        ["Matthews correlation", Number(report.Mcc)],
        ["macro F1", Number(report.MacroF1)],
        ["AUROC", Number(report.Auroc)],
        ["expected calibration error", Number(report.Ece)],
        [$"coverage at {Share(report.MaxError)} error", Share(report.CoverageAtMaxError)],
        ["threshold", Number(report.Threshold)],
        ["microseconds a message, p50", Number(report.PredictP50Us)],
        ["microseconds a message, p99", Number(report.PredictP99Us)],
    ];

    private static IEnumerable<string[]> Coverage(IReadOnlyList<EvaluatedRow> rows)
    {
        for (var tenth = 0; tenth < 10; tenth++)
        {
            var answered = rows.Where(row => row.Confidence >= tenth / 10.0).ToList();
            var wrong = answered.Count == 0 ? (double?)null : (double)answered.Count(row => row.Best != row.Expected) / answered.Count;
            yield return [Number(tenth / 10.0), Share((double)answered.Count / rows.Count), Share(wrong)];
        }
    }

    private static void AppendTable(StringBuilder page, string title, string[] columns, IEnumerable<string[]> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(title)}</h2>\n<table><tr>");
        page.AppendJoin("", columns.Select(column => $"<th>{WebUtility.HtmlEncode(column)}</th>")).Append("</tr>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>").AppendJoin("", row.Select((cell, i) => $"<td{(i > 0 ? " class=\"n\"" : "")}>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Share(double? share) => share is { } value ? value.ToString("P1", CultureInfo.InvariantCulture) : "–";

    private static string Number(double? number) => number is { } value ? value.ToString("0.###", CultureInfo.InvariantCulture) : "–";
}
