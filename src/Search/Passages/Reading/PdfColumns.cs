namespace ProductQA.Search.Passages.Reading;

/// <summary>
/// Tells a page of two columns from a page with a table. A gap that most lines share, with running text on both sides, parts columns, which are then
/// read one after the other; a line across both ends a band. Short texts before the gap are the names of a table's rows.
/// </summary>
internal static class PdfColumns
{
    private const int FewestLines = 6;

    /// <summary>Characters that a line of a column has on average.</summary>
    private const int ColumnText = 22;

    public static List<PdfLine> InReadingOrder(List<PdfLine> lines)
    {
        var parted = lines.FindAll(line => line.Segments.Count > 1);
        if (parted.Count < FewestLines || Gap(parted) is not { } gap || !PartsColumns(lines, gap))
        {
            return lines;
        }

        var ordered = new List<PdfLine>();
        var band = new List<PdfLine>();
        foreach (var line in lines)
        {
            if (line.Segments.Any(segment => segment.Left < gap && segment.Right > gap))
            {
                Flush(band, gap, ordered);
                ordered.Add(line);
            }
            else
            {
                band.Add(line);
            }
        }

        Flush(band, gap, ordered);
        return ordered;
    }

    /// <summary>The place that lies in the gaps of most lines.</summary>
    private static double? Gap(List<PdfLine> lines)
    {
        var gaps = lines.SelectMany(line => line.Segments.Zip(line.Segments.Skip(1), (one, next) => (From: one.Right, To: next.Left))).ToList();
        var best = gaps.Select(gap => (gap.From + gap.To) / 2).Distinct().Take(200).Select(at => (At: at, Count: gaps.Count(gap => gap.From <= at && at <= gap.To))).MaxBy(gap => gap.Count);
        return best.Count >= FewestLines ? best.At : null;
    }

    private static bool PartsColumns(List<PdfLine> lines, double gap)
    {
        var crossing = lines.Count(line => line.Segments.Any(segment => segment.Left < gap && segment.Right > gap));
        var both = lines.FindAll(line => line.Segments.Any(segment => segment.Right <= gap) && line.Segments.Any(segment => segment.Left >= gap));
        return both.Count >= FewestLines
            && crossing <= 0.5 * lines.Count
            && both.Average(line => line.Segments.Where(segment => segment.Right <= gap).Sum(segment => segment.Text.Length)) >= ColumnText
            && both.Average(line => line.Segments.Where(segment => segment.Left >= gap).Sum(segment => segment.Text.Length)) >= ColumnText;
    }

    private static void Flush(List<PdfLine> band, double gap, List<PdfLine> ordered)
    {
        ordered.AddRange(Side(band, segment => segment.Right <= gap));
        ordered.AddRange(Side(band, segment => segment.Left >= gap));
        band.Clear();
    }

    private static IEnumerable<PdfLine> Side(List<PdfLine> band, Func<PdfSegment, bool> isThere) =>
        band.Where(line => line.Segments.Any(isThere)).Select(line => line.With(line.Segments.Where(isThere)));
}
