namespace ProductQA.Search.Passages.Reading;

/// <summary>How a document's running text is set, and which lines are therefore headings.</summary>
/// <param name="Size">Size of most letters, in points.</param>
/// <param name="IsBold">Whether most of the text is bold.</param>
internal sealed record PdfLetters(double Size, bool IsBold)
{
    private const double Larger = 1.15;
    private const int MostWords = 14;
    private const int MostBoldWords = 10;

    public static PdfLetters Of(List<PdfPageLines> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).ToList();
        var size = lines.GroupBy(line => line.Size).OrderByDescending(group => group.Sum(Length)).Select(group => group.Key).FirstOrDefault(1);
        return new PdfLetters(size, lines.Where(line => line.IsBold).Sum(Length) * 2 > lines.Sum(Length));
    }

    /// <summary>Whether a line is a heading: larger than the text, or bold where the text is not; short, and with a word in it.</summary>
    public bool IsHeading(PdfLine line)
    {
        var text = line.Text;
        var words = text.Split(' ').Length;
        return words <= MostWords
            && text.Any(char.IsLetter)
            && (line.Size >= Larger * Size || (line.IsBold && !IsBold && line.Segments.Count == 1 && line.Size >= 0.95 * Size && words <= MostBoldWords && text[^1] is not ('.' or ',' or ';' or ':')));
    }

    private static int Length(PdfLine line) => line.Segments.Sum(segment => segment.Text.Length);
}
