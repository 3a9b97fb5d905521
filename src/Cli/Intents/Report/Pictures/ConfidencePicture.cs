using ProductQA.Nlu.Evaluation;
using ScottPlot;

namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>Confidence in scope (upwards, right and wrong stacked) and out of scope (downwards), each as shares of its kind, with the threshold.</summary>
internal static class ConfidencePicture
{
    public static Picture Draw(ConfidenceHistogram histogram, double threshold)
    {
        var plot = Canvas.Create("confidence", "share of the messages of its kind");
        double inside = Math.Max(1, histogram.Bins.Sum(bin => bin.Right + bin.Wrong)), outside = Math.Max(1, histogram.Bins.Sum(bin => bin.OutOfScope));
        foreach (var bin in histogram.Bins)
        {
            AddBar(plot, bin, 0, bin.Right / inside, Canvas.Right);
            AddBar(plot, bin, bin.Right / inside, (bin.Right + bin.Wrong) / inside, Canvas.Wrong);
            AddBar(plot, bin, -bin.OutOfScope / outside, 0, Canvas.Outside);
        }

        var top = Math.Max(0.05, histogram.Bins.Max(bin => (bin.Right + bin.Wrong) / inside)) * 1.12;
        var bottom = Math.Max(0.05, histogram.Bins.Max(bin => bin.OutOfScope / outside)) * 1.12;
        AddThreshold(plot, threshold, top);
        Canvas.Percents(plot.Axes.Left, signed: false);
        Canvas.Percents(plot.Axes.Bottom);
        plot.Axes.SetLimits(0, 1, -bottom, top);
        return Canvas.Draw(plot, 520, 400, "Histograms of confidence, in scope above and out of scope below, with the threshold.");
    }

    private static void AddBar(Plot plot, ConfidenceBin bin, double from, double to, Color color)
    {
        if (from == to)
        {
            return;
        }

        var bar = plot.Add.Rectangle(bin.From + 0.002, bin.To - 0.002, from, to);
        bar.FillColor = color;
        bar.LineWidth = 0;
    }

    private static void AddThreshold(Plot plot, double threshold, double top)
    {
        plot.Add.HorizontalLine(0, 1, Canvas.Ink);
        plot.Add.VerticalLine(threshold, 1.5f, Canvas.Ink, LinePattern.Dashed);
        var alignment = threshold > 0.5 ? Alignment.UpperRight : Alignment.UpperLeft;
        Canvas.Write(plot, threshold > 0.5 ? $"refused below {ReportNumber.Share(threshold)} " : $" refused below {ReportNumber.Share(threshold)}", threshold, top * 0.98, alignment, Canvas.Ink);
    }
}
