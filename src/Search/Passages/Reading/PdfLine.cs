namespace ProductQA.Search.Passages.Reading;

/// <summary>A line of a page.</summary>
/// <param name="Baseline">Where it stands, in points from the bottom.</param>
/// <param name="Size">Size of most of its letters, in points.</param>
/// <param name="IsBold">Whether all its letters are of a bold kind.</param>
/// <param name="Segments">What stands on it from left to right, at least one.</param>
internal sealed record PdfLine(double Baseline, double Size, bool IsBold, IReadOnlyList<PdfSegment> Segments)
{
    public double Left => Segments[0].Left;

    public string Text => string.Join(' ', Segments.Select(segment => segment.Text));

    public PdfLine With(IEnumerable<PdfSegment> segments) => this with { Segments = [.. segments] };
}
