using UglyToad.PdfPig.Content;

namespace ProductQA.Search.Passages.Reading;

/// <summary>The lines of a page from top to bottom, columns one after the other.</summary>
internal sealed class PdfPageLines
{
    /// <summary>Words nearer than this share of the letters' size belong to one segment.</summary>
    private const double WideGap = 1.6;

    private PdfPageLines(int number, List<PdfLine> lines) => (Number, Lines) = (number, lines);

    public int Number { get; }

    public List<PdfLine> Lines { get; }

    public static PdfPageLines Of(Page page)
    {
        var words = page.GetWords().Where(word => word.Letters.Count > 0 && !string.IsNullOrWhiteSpace(word.Text) && word.TextOrientation == TextOrientation.Horizontal);
        return new PdfPageLines(page.Number, PdfColumns.InReadingOrder(LinesOf([.. words])));
    }

    /// <summary>Words whose feet stand at about one height make a line.</summary>
    private static List<PdfLine> LinesOf(List<Word> words)
    {
        var lines = new List<PdfLine>();
        var line = new List<Word>();
        foreach (var word in words.OrderByDescending(Foot))
        {
            if (line.Count > 0 && Foot(line[0]) - Foot(word) > 0.5 * Math.Max(1, Math.Min(Size(line[0]), Size(word))))
            {
                lines.Add(Line(line));
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            lines.Add(Line(line));
        }

        return lines;
    }

    private static PdfLine Line(List<Word> words)
    {
        words.Sort((one, other) => one.BoundingBox.Left.CompareTo(other.BoundingBox.Left));
        var size = words.GroupBy(Size).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
        return new PdfLine(Foot(words[0]), size, words.TrueForAll(IsBold), Segments(words, size));
    }

    private static List<PdfSegment> Segments(List<Word> words, double size)
    {
        var segments = new List<PdfSegment>();
        var start = 0;
        for (var at = 1; at <= words.Count; at++)
        {
            if (at == words.Count || words[at].BoundingBox.Left - words[at - 1].BoundingBox.Right > WideGap * size)
            {
                var part = words.GetRange(start, at - start);
                segments.Add(new PdfSegment(part[0].BoundingBox.Left, part[^1].BoundingBox.Right, string.Join(' ', part.Select(word => word.Text))));
                start = at;
            }
        }

        return segments;
    }

    private static double Foot(Word word) => word.Letters[0].StartBaseLine.Y;

    /// <summary>To half a point, so that letters of one kind count together.</summary>
    private static double Size(Word word) => Math.Max(1, Math.Round(word.Letters[0].PointSize * 2) / 2);

    private static bool IsBold(Word word) =>
        word.FontName is { } font && (font.Contains("bold", StringComparison.OrdinalIgnoreCase) || font.Contains("black", StringComparison.OrdinalIgnoreCase) || font.Contains("heavy", StringComparison.OrdinalIgnoreCase));
}
