using ProductQA.Nlu.Evaluation;
using ScottPlot;

namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>Pictures the size of a word, for table rows.</summary>
internal static class Sparkline
{
    private const int Width = 110;
    private const int Height = 24;

    /// <summary>The histogram of an intent's confidences, right and wrong stacked, out of scope in its own colour.</summary>
    public static Picture OfConfidences(ConfidenceHistogram histogram, double threshold)
    {
        var plot = Create();
        foreach (var bin in histogram.Bins)
        {
            AddBar(plot, bin, 0, bin.Right, Canvas.Right);
            AddBar(plot, bin, bin.Right, bin.Right + bin.Wrong, Canvas.Wrong);
            AddBar(plot, bin, bin.Right + bin.Wrong, bin.Right + bin.Wrong + bin.OutOfScope, Canvas.Outside);
        }

        plot.Add.VerticalLine(threshold, 1, Canvas.Ink);
        var top = Math.Max(1, histogram.Bins.Max(bin => bin.Right + bin.Wrong + bin.OutOfScope));
        plot.Axes.SetLimits(0, 1, -top * 0.04, top);
        return Canvas.Draw(plot, Width, Height, "Histogram of its confidences from 0 to 1, with the threshold.");
    }

    /// <summary>An intent's recall after training on growing parts of the rows.</summary>
    public static Picture OfRecalls(IReadOnlyList<double> shares, IReadOnlyList<double> recalls)
    {
        var plot = Create();
        var line = plot.Add.ScatterLine(shares.ToArray(), recalls.ToArray(), Canvas.Right);
        line.LineWidth = 1.5f;
        plot.Add.Marker(shares[^1], recalls[^1], MarkerShape.FilledCircle, 5, Canvas.Right);
        plot.Axes.SetLimits(0, 1.05, -0.1, 1.1);
        return Canvas.Draw(plot, Width, Height, "Its recall after training on growing parts of the rows.");
    }

    private static Plot Create()
    {
        var plot = Canvas.Create("", "");
        plot.Layout.Frameless();
        plot.Axes.Right.MinimumSize = 0;
        plot.HideGrid();
        plot.DataBackground.Color = Color.FromHex("#F7F8FA");
        return plot;
    }

    private static void AddBar(Plot plot, ConfidenceBin bin, int from, int to, Color color)
    {
        if (to > from)
        {
            var bar = plot.Add.Rectangle(bin.From + 0.004, bin.To - 0.004, from, to);
            bar.FillColor = color;
            bar.LineWidth = 0;
        }
    }
}
