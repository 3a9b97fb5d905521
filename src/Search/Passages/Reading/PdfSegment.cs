namespace ProductQA.Search.Passages.Reading;

/// <summary>A run of words on one line of a page without a wide gap between them.</summary>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Text">Its words.</param>
internal readonly record struct PdfSegment(double Left, double Right, string Text);
