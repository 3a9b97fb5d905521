using ProductQA.Nlu.Training;
using ScottPlot;

namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>The learning curve: accuracy in scope and AUROC after training on growing parts of the rows.</summary>
internal static class LearningPicture
{
    public static Picture Draw(LearningCurve curve)
    {
        var plot = Canvas.Create("training rows", "share of the test rows");
        AddLine(plot, curve, point => point.InScopeAccuracy, "right in scope, nothing refused", Canvas.Right, MarkerShape.FilledCircle);
        AddLine(plot, curve, point => point.Auroc, "AUROC, in scope against out of scope", Canvas.Outside, MarkerShape.FilledSquare);
        var lowest = curve.Points.SelectMany(point => new[] { point.InScopeAccuracy, point.Auroc }).Min() ?? 0;
        Canvas.Percents(plot.Axes.Left);
        plot.Axes.SetLimits(0, curve.Points[^1].Rows * 1.03, Math.Max(0, Math.Floor((lowest - 0.02) * 10) / 10), 1.01);
        plot.ShowLegend(Alignment.LowerRight);
        return Canvas.Draw(plot, 520, 400, "Learning curve.");
    }

    private static void AddLine(Plot plot, LearningCurve curve, Func<LearningPoint, double?> figure, string name, Color color, MarkerShape shape)
    {
        LearningPoint[] points = [.. curve.Points.Where(point => figure(point) is not null)];
        if (points.Length == 0)
        {
            return;
        }

        var line = plot.Add.Scatter(points.Select(point => (double)point.Rows).ToArray(), points.Select(point => figure(point)!.Value).ToArray(), color);
        line.LineWidth = 2;
        line.MarkerSize = 8;
        line.MarkerShape = shape;
        line.LegendText = name;
    }
}
