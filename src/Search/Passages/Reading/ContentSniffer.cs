using System.Text.RegularExpressions;

namespace ProductQA.Search.Passages.Reading;

/// <summary>Tells the form of a document by its first bytes.</summary>
internal static partial class ContentSniffer
{
    private const int Looked = 4_096;

    public static DocumentKind KindOf(byte[] content, string name)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, Looked));
        if (start[..Math.Min(start.Length, 1_024)].IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentKind.Pdf;
        }

        if (start.StartsWith("PK"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || start.StartsWith("{\\rtf"u8))
        {
            throw new DocumentException("The file is a document of an office program or an archive: save it as PDF, HTML, Markdown or text.");
        }

        var text = DocumentEncoding.Text(start.ToArray());
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new DocumentException("The file is no text: give a PDF, HTML, Markdown or text file.");
        }

        return HtmlStart().IsMatch(text) ? DocumentKind.Html : IsMarkdown(text, name) ? DocumentKind.Markdown : DocumentKind.Plain;
    }

    private static bool IsMarkdown(string text, string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) || MarkdownHeading().IsMatch(text);

    [GeneratedRegex(@"^\s*(<!--.{0,2000}?-->\s*)*(<\?xml[^>]{0,200}>\s*)?<(!doctype\s+html|html|head|body|main|article|section|div|table|h[1-6]|p|ul|ol)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex MarkdownHeading();
}
