using System.Text;
using ScottPlot;
using SkiaSharp;

namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>The look that all pictures share, and how a plot becomes a picture.</summary>
internal static class Canvas
{
    private const int Sharpness = 2;
    private const int RoomForHalfALabel = 24;
    private const char LastLatinLetter = '\u024F';

    /// <summary>Colours that people with any colour vision tell apart (M. Okabe and K. Ito's palette).</summary>
    public static readonly Color Right = Color.FromHex("#0072B2");
    public static readonly Color Wrong = Color.FromHex("#D55E00");
    public static readonly Color Outside = Color.FromHex("#8A8F98");
    public static readonly Color Ink = Color.FromHex("#2B2F36");
    public static readonly Color Faint = Color.FromHex("#E6E8EC");

    private static readonly string[] PlainFonts = ["Inter", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Liberation Sans", "Noto Sans", "Open Sans", "Arial"];

    private static readonly string Font =
        PlainFonts.Intersect(SKFontManager.Default.FontFamilies, StringComparer.OrdinalIgnoreCase).FirstOrDefault() ?? Fonts.Default;

    /// <summary>Whether this machine has any font; without one the pictures bear no words.</summary>
    public static bool HasFonts => SKFontManager.Default.FontFamilyCount > 0;

    public static Plot Create(string across, string up)
    {
        var plot = new Plot { ScaleFactor = Sharpness };
        plot.XLabel(across, 13);
        plot.YLabel(up, 13);
        plot.Axes.Bottom.Label.Bold = plot.Axes.Left.Label.Bold = false;
        plot.Axes.Color(Ink);
        plot.Axes.Right.FrameLineStyle.Width = plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.MinimumSize = RoomForHalfALabel;
        plot.Grid.MajorLineColor = Faint;
        plot.Legend.FontName = Font;
        plot.Legend.OutlineColor = Faint;
        plot.Legend.ShadowColor = Colors.Transparent;
        return plot;
    }

    public static Picture Draw(Plot plot, int width, int height, string words)
    {
        plot.Font.Set(Font);
        return Encode(plot, width, height, words);
    }

    /// <summary>The same where axes bear labels of the data, which may be in any script.</summary>
    public static Picture Draw(Plot plot, int width, int height, string words, IEnumerable<string> labels)
    {
        Rune foreign = labels.SelectMany(label => label.EnumerateRunes()).FirstOrDefault(rune => Rune.IsLetter(rune) && rune.Value > LastLatinLetter);
        LabelStyle.RTLSupport = foreign != default;
        plot.Font.Set(foreign == default ? Font : SKFontManager.Default.MatchCharacter(foreign.Value)?.FamilyName ?? Font);
        return Encode(plot, width, height, words);
    }

    public static void Percents(IAxis axis, bool signed = true)
    {
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
        {
            LabelFormatter = value => ReportNumber.Percent(signed ? value : Math.Abs(value)),
        };
    }

    public static void Write(Plot plot, string text, double x, double y, Alignment alignment, Color color, float size = 12)
    {
        var label = plot.Add.Text(text, x, y);
        label.Alignment = alignment;
        label.LabelFontColor = color;
        label.LabelFontSize = size;
        label.LabelFontName = Font;
    }

    private static Picture Encode(Plot plot, int width, int height, string words)
    {
        var bytes = plot.GetImageBytes(width * Sharpness, height * Sharpness, ImageFormat.Png);
        return new Picture("data:image/png;base64," + Convert.ToBase64String(bytes), width, height, words);
    }
}
