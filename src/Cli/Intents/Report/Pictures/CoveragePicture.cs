using ProductQA.Nlu.Evaluation;
using ScottPlot;

namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>Coverage and risk: the wrong share of what is answered, from the surest message to all, with the engine's own point and its interval.</summary>
internal static class CoveragePicture
{
    public static Picture Draw(CoverageCurve curve, double maxError)
    {
        var plot = Canvas.Create("share of all messages that is answered", "wrong share of the answered");
        var line = plot.Add.ScatterLine(
            curve.Points.Select(point => point.Coverage).ToArray(), curve.Points.Select(point => point.Risk).ToArray(), Canvas.Right);
        line.LineWidth = 2;
        plot.Add.HorizontalLine(maxError, 1, Canvas.Outside, LinePattern.Dashed);
        var top = Math.Min(1, Math.Max(curve.Points.Select(point => point.Risk).DefaultIfEmpty(0).Max(), Math.Max(maxError, curve.ChosenRisk?.High ?? 0)) + 0.04);
        Canvas.Write(plot, $"{ReportNumber.Percent(maxError)} wrong", 0.01, maxError, Alignment.LowerLeft, Canvas.Ink, 11);
        AddChosen(plot, curve);
        Canvas.Percents(plot.Axes.Left);
        Canvas.Percents(plot.Axes.Bottom);
        plot.Axes.SetLimits(0, 1, 0, top);
        return Canvas.Draw(plot, 520, 400, "Coverage and risk curve with the engine's own point.");
    }

    private static void AddChosen(Plot plot, CoverageCurve curve)
    {
        if (curve.ChosenRisk is not { } risk)
        {
            return;
        }

        var reach = plot.Add.Line(curve.Chosen.Coverage, risk.Low, curve.Chosen.Coverage, risk.High);
        reach.Color = Canvas.Wrong;
        reach.LineWidth = 2;
        plot.Add.Marker(curve.Chosen.Coverage, curve.Chosen.Risk, MarkerShape.FilledCircle, 11, Canvas.Wrong);
        var alignment = curve.Chosen.Coverage > 0.4 ? Alignment.LowerRight : Alignment.LowerLeft;
        Canvas.Write(plot, $" at the threshold {ReportNumber.Share(curve.Chosen.Threshold)}  ", curve.Chosen.Coverage, risk.High, alignment, Canvas.Wrong);
    }
}
