using System.Globalization;
using ProductQA.Nlu.Evaluation;
using ScottPlot;

namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>The reliability diagram: the right share of each range of confidence, with its interval and its rows, against the ideal diagonal.</summary>
internal static class ReliabilityPicture
{
    private const double RoomForCounts = -0.09;

    public static Picture Draw(Reliability reliability)
    {
        var plot = Canvas.Create("confidence", "right share");
        foreach (var bin in reliability.Bins)
        {
            AddBin(plot, bin);
        }

        var ideal = plot.Add.Line(0, 0, 1, 1);
        ideal.LinePattern = LinePattern.Dashed;
        ideal.Color = Canvas.Outside;
        AddMarks(plot, reliability.Bins);
        Canvas.Percents(plot.Axes.Left);
        Canvas.Percents(plot.Axes.Bottom);
        plot.Axes.SetLimits(0, 1, RoomForCounts, 1.04);
        return Canvas.Draw(plot, 520, 400, "Reliability diagram: right share by confidence.");
    }

    private static void AddBin(Plot plot, ReliabilityBin bin)
    {
        var bar = plot.Add.Rectangle(bin.From + 0.004, bin.To - 0.004, 0, bin.Right.Share);
        bar.FillColor = Canvas.Right.WithAlpha(0.18);
        bar.LineWidth = 0;
        Canvas.Write(plot, bin.Rows.ToString(CultureInfo.InvariantCulture), (bin.From + bin.To) / 2, RoomForCounts / 2, Alignment.MiddleCenter, Canvas.Ink, 11);
    }

    private static void AddMarks(Plot plot, IReadOnlyList<ReliabilityBin> bins)
    {
        foreach (var bin in bins)
        {
            var reach = plot.Add.Line(bin.MeanConfidence, bin.Right.Low, bin.MeanConfidence, bin.Right.High);
            reach.Color = Canvas.Right;
            reach.LineWidth = 1.5f;
        }

        var line = plot.Add.Scatter(bins.Select(bin => bin.MeanConfidence).ToArray(), bins.Select(bin => bin.Right.Share).ToArray());
        line.Color = Canvas.Right;
        line.LineWidth = 2;
        line.MarkerSize = 8;
    }
}
