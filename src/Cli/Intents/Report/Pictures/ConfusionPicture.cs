using System.Globalization;
using ProductQA.Nlu.Evaluation;
using ScottPlot;

namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>The confusion matrix: what was right in blue on the diagonal, mistakes in orange, both by their share of the label's rows.</summary>
internal static class ConfusionPicture
{
    private const int Cell = 26;
    private const int LetterWidth = 7;
    private const int RoomForName = 45;
    private const int LongestLabel = 22;
    private const double DarkFrom = 0.45;

    public static Picture Draw(ConfusionMatrix matrix)
    {
        var plot = Canvas.Create("acted on as", "label");
        var labels = matrix.Labels.Select(label => ShownText.Of(label, LongestLabel)).ToArray();
        for (var row = 0; row < labels.Length; row++)
        {
            AddRow(plot, matrix.Counts[row], row, labels.Length);
        }

        var margin = RoomForName + (LetterWidth * labels.Max(label => label.Length));
        AddLabels(plot, labels, margin);
        var side = margin + (Cell * labels.Length);
        return Canvas.Draw(plot, side, side, $"Confusion matrix of {labels.Length} labels.", labels);
    }

    private static void AddRow(Plot plot, IReadOnlyList<int> counts, int row, int size)
    {
        var all = Math.Max(1, counts.Sum());
        var y = size - 1 - row;
        for (var column = 0; column < size; column++)
        {
            if (counts[column] == 0)
            {
                continue;
            }

            var share = (double)counts[column] / all;
            var cell = plot.Add.Rectangle(column - 0.5, column + 0.5, y - 0.5, y + 0.5);
            cell.FillColor = Tint(row == column ? Canvas.Right : Canvas.Wrong, share);
            cell.LineWidth = 0;
            Canvas.Write(
                plot, counts[column].ToString(CultureInfo.InvariantCulture), column, y, Alignment.MiddleCenter, share > DarkFrom ? Colors.White : Canvas.Ink, 10);
        }
    }

    private static void AddLabels(Plot plot, string[] labels, int margin)
    {
        double[] places = [.. Enumerable.Range(0, labels.Length)];
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(places, labels);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. places.Reverse()], labels);
        plot.Axes.Bottom.TickLabelStyle.Rotation = -60;
        plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.MiddleRight;
        plot.Axes.Bottom.MinimumSize = plot.Axes.Left.MinimumSize = margin;
        plot.Axes.SetLimits(-0.5, labels.Length - 0.5, -0.5, labels.Length - 0.5);
    }

    /// <summary>Even one row of many must be seen, so the palest tint is not white.</summary>
    private static Color Tint(Color color, double share) => color.WithAlpha(0.12 + (0.88 * Math.Sqrt(share)));
}
